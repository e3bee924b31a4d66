import { Hono } from 'hono';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, sentList, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import type { FieldError } from '../../ui/index.ts';
import { only } from '../accounts/index.ts';
import { auditWordsRead, listSignals } from '../signals/index.ts';
import { listVoices, type Meanwhile, readHistory, readSeen, type Seen, type Teller } from '../thread/index.ts';
import { mergeProposals, type ShapeVerdict, type Split, splitProposal } from './commands.ts';
import { readMerge, readSplit } from './form.ts';
import { policy } from './policy.ts';
import { areOnBallot, findProposal, proposalsByIds, proposalsByNumbers } from './queries.ts';
import type { Proposal } from './types.ts';
import { MergePage } from './views/merge-page.tsx';
import { SplitPage } from './views/split-page.tsx';

/** Merging proposals and splitting one, each with a reason that everyone can read. */
export function shapeRoutes(tellers: Teller[]): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/samenvoeging', only(policy, 'shape'), async (c) => {
      const numbers = (c.req.queries('voorstel') ?? []).map(Number).filter(Number.isInteger);
      return showMerge(c, tellers, { numbers });
    })
    .post('/samenvoeging', only(policy, 'shape'), (c) => doMerge(c, tellers))
    .get('/:number{[0-9]+}/splitsing', only(policy, 'shape'), (c) => showSplit(c, tellers))
    .post('/:number{[0-9]+}/splitsing', only(policy, 'shape'), (c) => doSplit(c, tellers));
}

type Refusal = Exclude<ShapeVerdict, { kind: 'done' }>['kind'];

interface More {
  typed?: Typed;
  errors?: FieldError[];
  /** Why it did not go through: shown with what others did in the meantime, as the form does not know it. */
  refusal?: Refusal;
  seen?: Seen[];
}

async function showMerge(
  c: AppContext,
  tellers: Teller[],
  { numbers = [], seen = [], refusal, ...more }: More & { numbers?: number[] },
): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const ids = seen.map(({ id }) => id);
    const proposals = ids.length > 0 ? await proposalsByIds(tx, ids) : await proposalsByNumbers(tx, numbers);
    const obstacle = await obstacleTo(tx, { proposals, least: 2 });
    const asSeen = seen.length > 0 ? seen : proposals;
    const told = refusal || obstacle === 'gone';
    const meanwhile = told ? await readMeanwhile(c, tx, { tellers, seen: asSeen, now: proposals }) : [];
    return { proposals, meanwhile, obstacle };
  });
  const problem = refusal ?? found.obstacle;
  return c.render(<MergePage {...found} {...more} problem={saidOf(c, problem)} formKey={c.var.app.newId()} />);
}

async function doMerge(c: AppContext, tellers: Teller[]): Promise<Response> {
  const form = await sentForm(c);
  const seen = readSeen(sentList(form, 'seen'));
  const read = readMerge(form);
  if (!read.ok) {
    c.status(422);
    return showMerge(c, tellers, { seen, typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once(tx, form, async () => outcomeOf(c, 'merge', await mergeProposals(tx, read.value))),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const typed = { title: read.value.title, about: read.value.about ?? '', reason: read.value.reason };
  return showMerge(c, tellers, { seen, typed, refusal: outcome.refused });
}

async function showSplit(
  c: AppContext,
  tellers: Teller[],
  { seen = [], refusal, ...more }: More = {},
): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const proposal = await findProposal(tx, Number(c.req.param('number')));
    if (!proposal) return undefined;
    const signals = await listSignals(tx, await listVoices(tx, proposal.id));
    await auditWordsRead(tx, signals, { subjectKind: 'proposal', subjectId: proposal.id });
    const obstacle = await obstacleTo(tx, { proposals: [proposal], least: 1 });
    const told = refusal || obstacle === 'gone';
    const meanwhile = told ? await readMeanwhile(c, tx, { tellers, seen, now: [proposal] }) : [];
    return { proposal, signals, meanwhile, obstacle };
  });
  if (!found) return c.notFound();
  const problem = refusal ?? found.obstacle;
  return c.render(<SplitPage {...found} {...more} problem={saidOf(c, problem)} formKey={c.var.app.newId()} />);
}

async function doSplit(c: AppContext, tellers: Teller[]): Promise<Response> {
  const form = await sentForm(c);
  const read = readSplit(form);
  if (!read.ok) {
    c.status(422);
    return showSplit(c, tellers, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once(tx, form, async () => outcomeOf(c, 'split', await splitProposal(tx, read.value))),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  const typed = typedSplit(read.value);
  if (outcome.refused === 'voices-left' || outcome.refused === 'empty-part') {
    c.status(422);
    const message = c.var.words.t(`proposals.verdict.${outcome.refused}`);
    return showSplit(c, tellers, { typed, errors: [{ field: 'inFirst', message }] });
  }
  c.status(409);
  return showSplit(c, tellers, { typed, refusal: outcome.refused, seen: [read.value.seen] });
}

function typedSplit({ parts: [first, second], reason }: Split): Typed {
  return {
    first: first?.title ?? '',
    second: second?.title ?? '',
    inFirst: first?.signalIds ?? [],
    inSecond: second?.signalIds ?? [],
    reason,
  };
}

/** What stands in the way whatever somebody fills in: the page then has no button. */
async function obstacleTo(
  tx: MunicipalityTx,
  { proposals, least }: { proposals: Proposal[]; least: number },
): Promise<Refusal | undefined> {
  const open = proposals.filter(({ state }) => state === 'open');
  // Enough were asked for, and are no longer there: somebody else was first.
  if (open.length < least) return proposals.length < least ? 'too-few' : 'gone';
  return (await areOnBallot(tx, open)) ? 'on-ballot' : undefined;
}

/** What became of those that are no longer as the form saw them, or that people vote on. */
async function readMeanwhile(
  c: AppContext,
  tx: MunicipalityTx,
  { tellers, seen, now }: { tellers: Teller[]; seen: Seen[]; now: Proposal[] },
): Promise<Meanwhile[]> {
  const found: Meanwhile[] = [];
  for (const { id, number, title, about, state, version } of now) {
    const same = state === 'open' && seen.some((one) => one.id === id && one.version === version);
    const history = await readHistory(tx, tellers, id);
    if (same && !history.some(({ kind, undone }) => kind === 'ballot' && !undone)) continue;
    const words = c.var.words.t(`proposals.state.${state}`);
    found.push({ title: `${number}. ${title}`, about, href: `/werk/voorstellen/${number}`, state: words, history });
  }
  return found;
}

function outcomeOf(
  c: AppContext,
  news: 'merge' | 'split',
  verdict: ShapeVerdict,
): { done: string } | { refused: Refusal } {
  if (verdict.kind !== 'done') return { refused: verdict.kind };
  return { done: local(c, `/werk/voorstellen/${verdict.number}?nieuws=${news}`) };
}

function saidOf(c: AppContext, refusal: Refusal | undefined): string | undefined {
  return refusal && c.var.words.t(`proposals.verdict.${refusal}`);
}
