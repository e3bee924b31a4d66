import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { asTypedDay } from '../../platform/forms/days.ts';
import { inWords } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import type { InfluenceFinder } from '../../platform/policies/influence.ts';
import { only } from '../accounts/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { chooseMethod } from './commands.ts';
import { readChoice } from './form.ts';
import { planRoutes } from './plan-routes.tsx';
import { policy } from './policy.ts';
import { listMethods } from './queries.ts';
import { readWay } from './reading.ts';
import { ChoicePage, type ChoicePageProps } from './views/choice-page.tsx';
import { MethodPage } from './views/method-page.tsx';
import { WorkMethodPage } from './views/work-method-page.tsx';

/** /werkwijze for everyone, /werk/werkwijze for who chooses and plans. */
export function methodRoutes({ influenceFinders }: { influenceFinders: InfluenceFinder[] }) {
  return new Hono<AppEnv>()
    .get('/werkwijze', shared, async (c) => {
      const way = await inMunicipality(c, (tx) => readWay(tx, influenceFinders));
      return c.render(<MethodPage {...way} reconstructed={c.var.municipality.kind === 'reconstructed'} />);
    })
    .get('/werk/werkwijze', only(policy, 'manage'), async (c) => {
      const way = await inMunicipality(c, (tx) => readWay(tx, influenceFinders));
      return c.render(<WorkMethodPage {...way} today={dayOf(c.var.app.clock())} newKey={c.var.app.newId} />);
    })
    .get('/werk/werkwijze/keuze', only(policy, 'manage'), (c) => showChoice(c))
    .post('/werk/werkwijze/keuze', only(policy, 'manage'), choose)
    .route('/', planRoutes);
}

async function showChoice(c: AppContext, more: Partial<ChoicePageProps> = {}): Promise<Response> {
  const { agenda, current } = await inMunicipality(c, async (tx) => {
    const running = await findCurrentAgenda(tx);
    return { agenda: running, current: running && (await listMethods(tx, running.id)).at(-1) };
  });
  const typed = {
    ...(current ? { kind: current.kind, influence: current.influence } : {}),
    plan: current ? '' : 'yes',
    introduce: current ? '' : 'yes',
    ...asTypedDay('planFrom', dayOf(c.var.app.clock())),
  };
  const formKey = c.var.app.newId();
  return c.render(<ChoicePage {...{ agenda, current, typed, formKey }} {...more} />);
}

async function choose(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readChoice(form);
  if (!read.ok) {
    c.status(422);
    return showChoice(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict' | 'no-agenda'>(tx, form, async () => {
      const agenda = await findCurrentAgenda(tx);
      if (!agenda) return { refused: 'no-agenda' };
      const { kind } = await chooseMethod(tx, agenda.id, read.value);
      return kind === 'chosen' ? { done: local(c, '/werk/werkwijze') } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const { kind, influence, reason, planFrom, introduce } = read.value;
  const ticked = { plan: planFrom ? 'yes' : '', introduce: introduce ? 'yes' : '' };
  const typed = { kind, influence, reason, ...ticked, ...asTypedDay('planFrom', planFrom) };
  return showChoice(c, { typed, conflict: outcome.refused === 'conflict' });
}
