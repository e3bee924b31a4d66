import { Hono } from 'hono';
import { isUuid } from '../../platform/clock.ts';
import { inWords, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { Heading } from '../../ui/index.ts';
import { only } from '../accounts/index.ts';
import { History, type HistoryLine, ReasonPage, readHistory, readReason } from '../thread/index.ts';
import { policy } from './policy.ts';
import { findPriority } from './queries.ts';
import type { Around, Priority } from './types.ts';
import { takeBack, undoMerge } from './undoing.ts';

type Refusal = 'gone' | 'built-on' | 'is-merge' | 'in-vision' | 'has-actions';
type Step = 'merge' | 'origin';

/** Taking back what was decided: each on a page of its own that asks for the reason. */
export function undoRoutes(around: Around) {
  return new Hono<AppEnv>()
    .get('/werk/speerpunten/:slug/herstel', only(policy, 'decide'), (c) => ask(c, around, { step: 'merge' }))
    .post('/werk/speerpunten/:slug/herstel', only(policy, 'decide'), (c) => undo(c, around, 'merge'))
    .get('/werk/speerpunten/:slug/verwijdering', only(policy, 'decide'), (c) => ask(c, around, { step: 'origin' }))
    .post('/werk/speerpunten/:slug/verwijdering', only(policy, 'decide'), (c) => undo(c, around, 'origin'));
}

interface Asked {
  step: Step;
  typed?: Typed;
  errors?: { field: string; message: string }[];
  refused?: string;
}

async function ask(c: AppContext, around: Around, { step, ...answer }: Asked): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const priority = await findPriority(tx, c.req.param('slug') ?? '');
    return priority && { priority, history: await readHistory(tx, around.tellers, priority.id) };
  });
  if (!found) return c.notFound();
  const { priority, history } = found;
  const { t } = c.var.words;
  const base = local(c, '/werk');
  const isAsked = ({ actId }: HistoryLine) => actId === c.req.query('stap');
  return c.render(
    <ReasonPage
      title={t(`priorities.undo.${step}.title`, { title: priority.title })}
      about={t(`priorities.undo.${step}.about`)}
      action={here(c, priority, step)}
      backHref={`${base}/speerpunten/${priority.slug}`}
      button={t(`priorities.undo.${step}.button`)}
      formKey={c.var.app.newId()}
      breadcrumb={[
        { label: t('common.work'), href: base },
        { label: t('priorities.list.title'), href: `${base}/speerpunten` },
        { label: c.var.words.dutch(priority.title), href: `${base}/speerpunten/${priority.slug}` },
      ]}
      {...answer}
    >
      <Heading level={2}>{t('priorities.page.history')}</Heading>
      <History lines={step === 'merge' && !answer.refused ? history.filter(isAsked) : history} />
    </ReasonPage>,
  );
}

async function undo(c: AppContext, around: Around, step: Step): Promise<Response> {
  const form = await sentForm(c);
  const read = readReason(form);
  if (!read.ok) {
    c.status(422);
    return ask(c, around, { step, typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { reason } = read.value;
  const actId = c.req.query('stap');
  const outcome = await inMunicipality(c, (tx) =>
    once<Refusal>(tx, form, async () => {
      const priority = await findPriority(tx, c.req.param('slug') ?? '');
      if (!priority || (step === 'merge' && !isUuid(actId))) return { refused: 'gone' };
      const verdict =
        step === 'merge' ? await undoMerge(tx, actId as string, reason) : await takeBack(tx, priority.id, reason);
      if (verdict.kind !== 'done') return { refused: verdict.kind };
      const news = step === 'merge' ? 'undone' : 'taken-back';
      return { done: local(c, `/werk/speerpunten?nieuws=${news}`) };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return ask(c, around, { step, typed: { reason }, refused: c.var.words.t(`priorities.refused.${outcome.refused}`) });
}

function here(c: AppContext, { slug }: Priority, step: Step): string {
  const page = local(c, `/werk/speerpunten/${slug}`);
  const actId = c.req.query('stap');
  return step === 'merge' ? `${page}/herstel?stap=${isUuid(actId) ? actId : ''}` : `${page}/verwijdering`;
}
