// What the pages about actions are made of: read in one transaction, before anything is shown.
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { type Domain, listDomains } from '../inventory/index.ts';
import { listDepartments, listOrganisations } from '../organisations/index.ts';
import { type Agenda, listAgendas } from '../periods/index.ts';
import { type ListPublished, listOpenPriorities, markDrafts, type Priority } from '../priorities/index.ts';
import { proposalsByIds } from '../proposals/index.ts';
import { listPublicWords } from '../signals/index.ts';
import { findLinks, followBack, listBehind, listPlaces, type Teller, tellAll } from '../thread/index.ts';
import { applyFilter, type Filter } from './filter.ts';
import { composePath } from './path.ts';
import { listOutcomes, listUpdates } from './progress-queries.ts';
import { agendasWithActions, listQuiet, listRoots, selectActions, withVoices } from './queries.ts';
import { type Need, needsNews } from './rules.ts';
import { listShares } from './share-queries.ts';
import type { Action, ListedAction, Root } from './types.ts';

const pageSize = 60;
const quotesShown = 2;

/**
 * The actions that are asked for, of the newest agenda that has any unless another was asked for. What needs news is asked
 * for of all agendas: what was promised in an earlier one is still promised.
 */
export async function readActions(tx: MunicipalityTx, filter: Filter, organisationId?: string) {
  const { agenda, agendas } = await chooseAgenda(tx, filter.agenda, { all: filter.need !== undefined });
  const all = agendas.length > 0 ? await selectActions(tx, { agendaId: agenda?.id, organisationId }) : [];
  const needed = filter.need && (await slugsInNeed(tx, { need: filter.need, organisationId }));
  const found = applyFilter(all, filter).filter(({ slug }) => !needed || needed.has(slug));
  const first = (filter.page - 1) * pageSize;
  return {
    agenda,
    agendas,
    total: all.length,
    found: found.length,
    pages: Math.ceil(found.length / pageSize),
    actions: await withVoices(tx, found.slice(first, first + pageSize)),
    choices: choicesIn(all),
  };
}

async function slugsInNeed(
  tx: MunicipalityTx,
  { need, organisationId }: { need: Need; organisationId: string | undefined },
): Promise<Set<string>> {
  const today = dayOf(tx.now);
  const quiet = await listQuiet(tx, organisationId);
  const inNeed = quiet.filter((action) => needsNews({ ...action, lastNews: dayOf(action.newsAt) }, today) === need);
  return new Set(inNeed.map(({ slug }) => slug));
}

/** What one can choose from in the filter: only what is there. */
function choicesIn(all: Pick<ListedAction, 'priorities' | 'organisationId' | 'owner'>[]) {
  const priorities = new Map(all.flatMap((action) => action.priorities).map(({ slug, title }) => [slug, title]));
  const owners = new Map(
    all.flatMap(({ organisationId, owner }): [string, string][] =>
      organisationId && owner ? [[organisationId, owner]] : [],
    ),
  );
  return {
    priorities: [...priorities].map(([value, label]) => ({ value, label })),
    owners: [...owners].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label)),
  };
}

/** Everything that is public about one action. */
export async function readAction(tx: MunicipalityTx, tellers: Teller[], action: ListedAction) {
  const behind = await followBack(tx, action.id);
  const places = await listPlaces(tx, action.id);
  const gatherings = places.map(({ id }) => ({ id, kind: 'gathering' as const }));
  const told = await tellAll(tx, tellers, [...behind.nodes, ...gatherings, { id: action.id, kind: 'action' }]);
  return {
    roots: await listRoots(tx, action.id),
    domains: await listOwnDomains(tx, action),
    shares: await listShares(tx, [action.id]),
    updates: await listUpdates(tx, action.id),
    outcomes: await listOutcomes(tx, action.id),
    quotes: await listPublicWords(tx, action.id, quotesShown),
    path: composePath(behind, told, { actionId: action.id, heard: action.voices.voices > 0 }),
    places: places.flatMap(({ id, voices }) => {
      const about = told.get(id);
      return about ? [{ title: about.title, href: about.href, voices }] : [];
    }),
  };
}

/** The domains in which an action stands, in the municipality's order. */
async function listOwnDomains(tx: MunicipalityTx, { domainIds }: Pick<Action, 'domainIds'>): Promise<Domain[]> {
  return (await listDomains(tx)).filter(({ id }) => domainIds.includes(id));
}

/**
 * Who does what in the agenda that was asked for, or in the newest that has actions: every organisation with its actions, and
 * those of which nobody knows who does them.
 */
export async function readUmbrella(tx: MunicipalityTx, listPublished: ListPublished, asked: string | undefined) {
  const { agenda, agendas } = await chooseAgenda(tx, asked);
  const listed = agenda ? await selectActions(tx, { agendaId: agenda.id }) : [];
  const actions = await markDrafts(tx, listPublished, listed);
  const organisations = (await listOrganisations(tx)).map((organisation) => ({
    ...organisation,
    actions: actions.filter(({ organisationId }) => organisationId === organisation.id),
  }));
  const unowned = actions.filter(({ organisationId }) => organisationId === null);
  const others = agendas.filter(({ id }) => id !== agenda?.id);
  return { organisations, unowned, agenda, others, departments: await listDepartments(tx) };
}

/** @param wish.all without an agenda that was asked for, none is chosen: those of all are meant. */
export async function chooseAgenda(tx: MunicipalityTx, asked: string | undefined, wish = { all: false }) {
  const filled = await agendasWithActions(tx);
  const agendas = (await listAgendas(tx)).filter(({ id }) => filled.has(id));
  const agenda: Agenda | undefined = agendas.find(({ slug }) => slug === asked) ?? (wish.all ? undefined : agendas[0]);
  return { agenda, agendas };
}

/** What the form of an action lets one choose from, and what a known one rests on now. */
export async function readChoices(tx: MunicipalityTx, action?: Pick<Action, 'id' | 'agendaId'>) {
  const [priorities, organisations] = [await listOpenPriorities(tx, action?.agendaId), await listOrganisations(tx)];
  const [domains, departments] = [await listDomains(tx), await listDepartments(tx)];
  const roots = action ? await listRoots(tx, action.id) : [];
  const proposals = await readRoots(tx, { priorities, chosen: roots.map(({ id }) => id) });
  const shares = action ? await listShares(tx, [action.id]) : [];
  return {
    choices: { priorities, organisations, domains, departments, proposals, agendas: await listAgendas(tx) },
    roots,
    shares,
  };
}

/** The proposals behind these priorities in the order of those, then what was chosen from elsewhere. */
async function readRoots(
  tx: MunicipalityTx,
  { priorities, chosen }: { priorities: Priority[]; chosen: string[] },
): Promise<Root[]> {
  const behind = await listBehind(
    tx,
    priorities.map(({ id }) => id),
    'proposal',
  );
  const ids = [...new Set([...behind.map(({ id }) => id), ...chosen])];
  // What lives on in another of these is offered under that name only, unless it was chosen before.
  const merged = (await findLinks(tx, { from: ids, relations: ['merged_into'] })).filter(({ to }) => ids.includes(to));
  const gone = new Set(merged.map(({ from }) => from).filter((id) => !chosen.includes(id)));
  const found = await proposalsByIds(
    tx,
    ids.filter((id) => !gone.has(id)),
  );
  const ofPriority = (id: string) => new Set(behind.filter((one) => one.id === id).map((one) => one.of));
  const roots = found.map(({ id, number, title }) => {
    const own = ofPriority(id);
    return { id, number, title, priorities: priorities.filter((one) => own.has(one.id)).map((one) => one.title) };
  });
  const place = ({ priorities: [first] }: Root) => priorities.findIndex(({ title }) => title === first) >>> 0;
  return roots.toSorted((a, b) => place(a) - place(b) || a.number - b.number);
}
