import { Hono } from 'hono';
import { isUuid } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, type Typed, typedList } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { may } from '../../platform/policies/roles.ts';
import type { FieldError } from '../../ui/index.ts';
import { only } from '../accounts/index.ts';
import { listDomains } from '../inventory/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { auditWordsRead, listGatheringsHeard } from '../signals/index.ts';
import { addProposal, bringTogether } from './commands.ts';
import { asBoardQuery, type Bringing, readBoardView, readBringing } from './form.ts';
import { policy } from './policy.ts';
import { type BoardView, findProposal, listBoard, listOpenProposals } from './queries.ts';
import { withOrigin } from './reading.ts';
import type { Around } from './types.ts';
import { BoardPage } from './views/board-page.tsx';
import { NoAgendaPage } from './views/no-agenda-page.tsx';

/** The board, on which staff bring signals together into proposals. */
export function boardRoutes(around: Around): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/bord', only(policy, 'seeBoard'), (c) => showBoard(c, around))
    .post('/bord', only(policy, 'shape'), (c) => bringTicked(c, (refused) => showBoard(c, around, refused)));
}

/** Why a form on which signals were ticked comes back. */
export interface Refused {
  typed?: Typed;
  errors?: FieldError[];
}

/** Brings what was ticked together. @param show the page with the form, for when that cannot be done. */
export async function bringTicked(c: AppContext, show: (refused: Refused) => Promise<Response>): Promise<Response> {
  const form = await sentForm(c);
  const read = readBringing(form);
  if (!read.ok) {
    c.status(422);
    return show({ typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) => once(tx, form, () => bring(c, tx, read.value)));
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return show({ typed: typedBringing(read.value), errors: [await overtaken(c, read.value)] });
}

function typedBringing({ signalIds, into }: Bringing): Typed {
  return 'title' in into
    ? { signals: signalIds, into: 'new', title: into.title }
    : { signals: signalIds, into: String(into.number) };
}

/** The proposal was merged, split or taken back while somebody ticked what belongs to it; or what they ticked is gone. */
async function overtaken(c: AppContext, { into }: Bringing): Promise<FieldError> {
  const { t } = c.var.words;
  const now = 'number' in into ? await inMunicipality(c, (tx) => findProposal(tx, into.number)) : undefined;
  if (!now || now.state === 'open') return { field: 'into', message: t('proposals.verdict.gone') };
  const state = t(`proposals.state.${now.state}`);
  return { field: 'into', message: t('proposals.board.overtaken', { number: now.number, title: now.title, state }) };
}

async function bring(c: AppContext, tx: MunicipalityTx, { signalIds, into }: Bringing) {
  const agenda = await findCurrentAgenda(tx);
  if (!agenda) return { refused: 'gone' as const };
  const target =
    'title' in into
      ? await addProposal(tx, { agendaId: agenda.id, title: into.title })
      : await findProposal(tx, into.number);
  const brought = target && (await bringTogether(tx, target.id, signalIds));
  if (brought?.kind !== 'brought') return { refused: 'gone' as const };
  return { done: local(c, `/werk/bord?bij=${target?.number}&erbij=${brought.count}`) };
}

async function showBoard(c: AppContext, around: Around, more: Refused = {}): Promise<Response> {
  const query = c.req.query();
  const view = { ...readBoardView(query), ticked: typedList(more.typed ?? {}, 'signals').filter(isUuid) };
  const board = await inMunicipality(c, async (tx) => {
    const agenda = await findCurrentAgenda(tx);
    if (!agenda) return undefined;
    const listed = await listBoard(tx, view);
    await auditWordsRead(tx, listed.signals, { subjectKind: 'board' });
    return {
      ...listed,
      proposals: await withOrigin(tx, around, await listOpenProposals(tx, agenda.id)),
      domains: await listDomains(tx),
      gatherings: await listGatheringsHeard(tx, view.gatheringId),
      brought: query.bij ? await findProposal(tx, Number(query.bij) || 0) : undefined,
    };
  });
  if (!board) return c.render(<NoAgendaPage />);
  const last = board.signals.at(-1);
  const news = board.brought && {
    number: board.brought.number,
    title: board.brought.title,
    count: Number(query.erbij) || 0,
  };
  return c.render(
    <BoardPage
      {...board}
      {...more}
      view={view}
      action={boardHref(c, view)}
      mayShape={may(policy, 'shape', c.var.actor)}
      formKey={c.var.app.newId()}
      nextHref={board.more && last ? boardHref(c, { ...view, after: last.id }) : undefined}
      news={news}
    />,
  );
}

function boardHref(c: AppContext, view: BoardView): string {
  return local(c, `/werk/bord?${asBoardQuery(view)}`);
}
