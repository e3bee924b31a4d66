import { Hono } from 'hono';
import { inWords } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { saveVision } from './commands.ts';
import { readVision, typedVision } from './form.ts';
import { policy } from './policy.ts';
import { findVision } from './queries.ts';
import { readOverview } from './reading.ts';
import type { Around } from './types.ts';
import { VisionFormPage, type VisionFormPageProps } from './views/vision-form-page.tsx';
import { WorkOverviewPage } from './views/work-overview-page.tsx';

const newsKinds = ['definition', 'vision'] as const;

/** What is there and what is asked; writing the vision. */
export function workRoutes(around: Around) {
  return new Hono<AppEnv>()
    .get('/werk/visie', only(policy, 'manage'), async (c) => {
      const found = await inMunicipality(c, (tx) => readOverview(tx, around));
      const kind = newsKinds.find((one) => one === c.req.query('nieuws'));
      return c.render(<WorkOverviewPage {...found} news={kind && c.var.words.t(`vision.news.${kind}`)} />);
    })
    .get('/werk/visie/visie', only(policy, 'manage'), async (c) => {
      const vision = await inMunicipality(c, findVision);
      // Each version says its own reason.
      return showForm(c, { vision, typed: vision ? typedVision({ ...vision, reason: null }) : {} });
    })
    .post('/werk/visie/visie', only(policy, 'manage'), save);
}

function showForm(c: AppContext, props: Omit<VisionFormPageProps, 'formKey'>) {
  return c.render(<VisionFormPage {...props} formKey={c.var.app.newId()} />);
}

async function save(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readVision(form);
  if (!read.ok) {
    c.status(422);
    const vision = await inMunicipality(c, findVision);
    return showForm(c, { vision, typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () => {
      const { kind } = await saveVision(tx, read.value);
      return kind === 'saved' ? { done: local(c, '/werk/visie?nieuws=vision') } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const vision = await inMunicipality(c, findVision);
  return showForm(c, { vision, typed: typedVision(read.value), conflict: true });
}
