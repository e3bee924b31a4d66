import { Hono } from 'hono';
import { inWords, sentList, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import type { FieldError } from '../../ui/index.ts';
import { only } from '../accounts/index.ts';
import { listSignals } from '../signals/index.ts';
import { listVoices, readSeen } from '../thread/index.ts';
import { mergeProposals, type ShapeVerdict, splitProposal } from './commands.ts';
import { readMerge, readSplit } from './form.ts';
import { policy } from './policy.ts';
import { findProposal, proposalsByIds, proposalsByNumbers } from './queries.ts';
import { MergePage, SplitPage } from './views/shape-pages.tsx';

/** Merging proposals and splitting one, each with a reason that everyone can read. */
export const shapeRoutes = new Hono<AppEnv>()
  .get('/samenvoeging', only(policy, 'shape'), async (c) => {
    const numbers = (c.req.queries('voorstel') ?? []).map(Number).filter(Number.isInteger);
    return showMerge(c, { numbers });
  })
  .post('/samenvoeging', only(policy, 'shape'), doMerge)
  .get('/:number{[0-9]+}/splitsing', only(policy, 'shape'), (c) => showSplit(c))
  .post('/:number{[0-9]+}/splitsing', only(policy, 'shape'), doSplit);

interface More {
  typed?: Typed;
  errors?: FieldError[];
  problem?: string | undefined;
}

async function showMerge(
  c: AppContext,
  { numbers, ids, ...more }: More & { numbers?: number[]; ids?: string[] },
): Promise<Response> {
  const proposals = await inMunicipality(c, (tx) =>
    ids ? proposalsByIds(tx, ids) : proposalsByNumbers(tx, numbers ?? []),
  );
  const problem = more.problem ?? (proposals.length < 2 ? c.var.words.t('proposals.verdict.too-few') : undefined);
  return c.render(<MergePage {...more} proposals={proposals} problem={problem} formKey={c.var.app.newId()} />);
}

async function doMerge(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const ids = readSeen(sentList(form, 'seen')).map(({ id }) => id);
  const read = readMerge(form);
  if (!read.ok) {
    c.status(422);
    return showMerge(c, { ids, typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once(tx, form, async () => outcomeOf(c, 'merge', await mergeProposals(tx, read.value))),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const typed = { title: read.value.title, about: read.value.about ?? '', reason: read.value.reason };
  return showMerge(c, { ids, typed, problem: problemOf(c, outcome.refused) });
}

async function showSplit(c: AppContext, more: More = {}): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const proposal = await findProposal(tx, Number(c.req.param('number')));
    return proposal && { proposal, signals: await listSignals(tx, await listVoices(tx, proposal.id)) };
  });
  return found ? c.render(<SplitPage {...found} {...more} formKey={c.var.app.newId()} />) : c.notFound();
}

async function doSplit(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readSplit(form);
  if (!read.ok) {
    c.status(422);
    return showSplit(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once(tx, form, async () => outcomeOf(c, 'split', await splitProposal(tx, read.value))),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  const [first, second] = read.value.parts;
  const typed = {
    first: first?.title ?? '',
    second: second?.title ?? '',
    inFirst: first?.signalIds ?? [],
    inSecond: second?.signalIds ?? [],
    reason: read.value.reason,
  };
  if (outcome.refused.kind === 'voices-left') {
    c.status(422);
    const message = c.var.words.t('proposals.split.voicesLeft', { count: outcome.refused.voices.length });
    return showSplit(c, { typed, errors: [{ field: 'inFirst', message }] });
  }
  c.status(409);
  return showSplit(c, { typed, problem: problemOf(c, outcome.refused) });
}

function outcomeOf(
  c: AppContext,
  news: 'merge' | 'split',
  verdict: ShapeVerdict,
): { done: string } | { refused: Exclude<ShapeVerdict, { kind: 'done' }> } {
  if (verdict.kind !== 'done') return { refused: verdict };
  return { done: local(c, `/werk/voorstellen/${verdict.number}?nieuws=${news}`) };
}

function problemOf(c: AppContext, verdict: Exclude<ShapeVerdict, { kind: 'done' }>): string {
  if (verdict.kind === 'voices-left')
    return c.var.words.t('proposals.split.voicesLeft', { count: verdict.voices.length });
  return c.var.words.t(`proposals.verdict.${verdict.kind}`);
}
