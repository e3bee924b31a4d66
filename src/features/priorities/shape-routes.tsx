import { Hono } from 'hono';
import { isUuid } from '../../platform/clock.ts';
import { inWords, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { type Meanwhile, readHistory, type Seen } from '../thread/index.ts';
import { choosePriorities, type Merge, mergePriorities } from './commands.ts';
import { readMerge, readTakeOver } from './form.ts';
import { policy } from './policy.ts';
import { findCountedBallot, listOpenChoices, listPriorities, prioritiesByIds } from './queries.ts';
import { readAgendas } from './reading.ts';
import type { Around } from './types.ts';
import { undoRoutes } from './undo-routes.tsx';
import { MergePage } from './views/merge-page.tsx';
import { TakeOverPage } from './views/take-over-page.tsx';

/** Decisions about priorities that stand on the thread: taking over what was chosen, merging, and undoing these. */
export function shapeRoutes(around: Around) {
  return new Hono<AppEnv>()
    .get('/werk/speerpunten/overname', only(policy, 'decide'), (c) => showTakeOver(c))
    .post('/werk/speerpunten/overname', only(policy, 'decide'), takeOver)
    .get('/werk/speerpunten/samenvoeging', only(policy, 'decide'), (c) => showMerge(c))
    .post('/werk/speerpunten/samenvoeging', only(policy, 'decide'), (c) => merge(c, around))
    .route('/', undoRoutes(around));
}

async function showTakeOver(c: AppContext, more: Partial<Parameters<typeof TakeOverPage>[0]> = {}): Promise<Response> {
  const { choice, counted } = await inMunicipality(c, async (tx) => {
    const choices = await listOpenChoices(tx);
    const asked = choices.find(({ slug }) => slug === c.req.query('stemming'));
    return { choice: asked ?? choices[0], counted: await findCountedBallot(tx) };
  });
  const ticked = choice?.chosen.map(({ proposalId }) => proposalId) ?? [];
  return c.render(
    <TakeOverPage choice={choice} counted={counted} formKey={c.var.app.newId()} ticked={ticked} {...more} />,
  );
}

async function takeOver(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readTakeOver(form);
  if (!read.ok) {
    c.status(422);
    return showTakeOver(c, { ticked: [], errors: inWords(read.problems, c.var.words) });
  }
  const asked = new Set(read.value.proposals);
  const outcome = await inMunicipality(c, (tx) =>
    once<'taken'>(tx, form, async () => {
      const choice = (await listOpenChoices(tx)).find(({ slug }) => slug === c.req.query('stemming'));
      const chosen = choice?.chosen.filter(({ proposalId }) => asked.has(proposalId)) ?? [];
      if (!choice || chosen.length < asked.size) return { refused: 'taken' };
      const verdict = await choosePriorities(tx, { agendaId: choice.agendaId, ballotId: choice.ballotId, chosen });
      return verdict.kind === 'done' ? { done: `${listHref(c)}?nieuws=chosen` } : { refused: 'taken' };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showTakeOver(c, { taken: true });
}

interface MergeMore {
  typed?: Typed;
  errors?: { field: string; message: string }[];
  meanwhile?: Meanwhile[];
}

async function showMerge(c: AppContext, more: MergeMore = {}): Promise<Response> {
  const slug = c.req.query('agenda');
  const found = await inMunicipality(c, async (tx) => {
    const { agenda } = await readAgendas(tx, { slug, withPriorities: false });
    return { agenda, priorities: agenda ? await listPriorities(tx, agenda.id) : [] };
  });
  return c.render(<MergePage {...found} formKey={c.var.app.newId()} {...more} />);
}

async function merge(c: AppContext, around: Around): Promise<Response> {
  const form = await sentForm(c);
  const read = readMerge(form);
  if (!read.ok) {
    c.status(422);
    return showMerge(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'too-few' | 'gone' | 'changed'>(tx, form, async () => {
      const verdict = await mergePriorities(tx, read.value);
      if (verdict.kind !== 'done') return { refused: verdict.kind };
      return { done: `${listHref(c)}/${verdict.slug}?nieuws=merged` };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  const typed = typedIn(read.value);
  if (outcome.refused === 'too-few') {
    c.status(422);
    return showMerge(c, {
      typed,
      errors: inWords([{ field: 'seen', message: 'priorities.merge.tooFew' }], c.var.words),
    });
  }
  c.status(409);
  return showMerge(c, { typed, meanwhile: await whatHappened(c, around, read.value.seen) });
}

function typedIn({ seen, title, about, reason }: Merge): Typed {
  return { seen: seen.map(({ id, version }) => `${id}:${version}`), title, about: about ?? '', reason };
}

/** What became of the priorities that somebody else changed, merged or took back since the page was made. */
function whatHappened(c: AppContext, around: Around, seen: Seen[]): Promise<Meanwhile[]> {
  return inMunicipality(c, async (tx) => {
    const ids = seen.map(({ id }) => id).filter(isUuid);
    const now = await prioritiesByIds(tx, ids);
    const changed = now.filter(({ id, version }) => !seen.some((one) => one.id === id && one.version === version));
    const found: Meanwhile[] = [];
    for (const { id, title, about, slug, state } of changed) {
      const history = await readHistory(tx, around.tellers, id);
      const words = c.var.words.t(`priorities.state.${state}`);
      found.push({ title, about, href: `/werk/speerpunten/${slug}`, state: words, history });
    }
    return found;
  });
}

function listHref(c: AppContext): string {
  return local(c, '/werk/speerpunten');
}
