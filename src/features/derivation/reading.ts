// What the pages about weighing are made of: read in one transaction, before anything is shown.
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/i18n/catalogue.ts';
import { listOnBallot, tellBallots } from '../ballots/index.ts';
import { listHeard, tellGatherings } from '../gatherings/index.ts';
import { domainName, listDomains } from '../inventory/index.ts';
import { type Agenda, listAgendas } from '../periods/index.ts';
import { type Heard, listLiving, listPriorities, type Priority } from '../priorities/index.ts';
import { listOpenProposals, type Proposal } from '../proposals/index.ts';
import { countDomains, countTold } from '../signals/index.ts';
import { countVoices, findLinks, listAllPlaces, type Teller, type Told, tellAll } from '../thread/index.ts';
import { inOrderOfVoices, standingOf } from './rules.ts';
import type { Reach, Share, Standing, Thing, Weighed } from './types.ts';

type Names = (id: string) => Pick<Share, 'title' | 'href'> | undefined;

/** All open proposals of an agenda with what stands behind each, and what became of it; the most stories first. */
export async function readWeighed(
  tx: MunicipalityTx,
  agendaId: string,
  { tellers, language }: { tellers: Teller[]; language: Language },
): Promise<Weighed[]> {
  const proposals = await listOpenProposals(tx, agendaId);
  const ids = proposals.map(({ id }) => id);
  const [places, domains] = [await listAllPlaces(tx, ids), await countDomains(tx, ids)];
  const standings = await readStandings(tx, agendaId, proposals);
  const names = await namesOf(tx, [...places.values()].flat(), language);
  const voices = await countBehind(tx, ids);
  const actions = await listActionsOf(tx, tellers, ids);
  return inOrderOfVoices(
    proposals.map(({ id, number, title, about }) => ({
      ...{ id, number, title, about },
      voices: voices.get(id) ?? 0,
      places: named(places.get(id) ?? [], names),
      domains: named(
        domains.filter(({ of }) => of === id).map(({ domainId, voices: count }) => ({ id: domainId, voices: count })),
        names,
      ),
      standing: standings.get(id) ?? { kind: 'open' },
      actions: actions.get(id) ?? [],
    })),
  );
}

/** The actions that rest on each of these by name. */
async function listActionsOf(tx: MunicipalityTx, tellers: Teller[], ids: string[]): Promise<Map<string, Thing[]>> {
  const links = await findLinks(tx, { from: ids, relations: ['led_to'] });
  const told = await tellAll(
    tx,
    tellers,
    [...new Set(links.map(({ to }) => to))].map((id) => ({ id, kind: 'action' as const })),
  );
  const actions = new Map<string, Thing[]>();
  for (const { from, to } of links) {
    const action = told.get(to);
    if (action?.href) actions.set(from, [...(actions.get(from) ?? []), { title: action.title, href: action.href }]);
  }
  return actions;
}

/** The other agendas that have proposals. */
export async function listWeighedBeside(tx: MunicipalityTx, agendaId: string): Promise<Agenda[]> {
  const others: Agenda[] = [];
  for (const agenda of await listAgendas(tx))
    if (agenda.id !== agendaId && (await listOpenProposals(tx, agenda.id)).length > 0) others.push(agenda);
  return others;
}

/** How many open proposals have nothing decided about them. */
export async function countUnweighed(tx: MunicipalityTx, agendaId: string): Promise<number> {
  const standings = await readStandings(tx, agendaId, await listOpenProposals(tx, agendaId));
  return [...standings.values()].filter(({ kind }) => kind === 'open').length;
}

/** What became of one proposal. */
export async function readStanding(tx: MunicipalityTx, proposal: Proposal): Promise<Standing> {
  return (await readStandings(tx, proposal.agendaId, [proposal])).get(proposal.id) ?? { kind: 'open' };
}

async function readStandings(
  tx: MunicipalityTx,
  agendaId: string,
  proposals: Pick<Proposal, 'id'>[],
): Promise<Map<string, Standing>> {
  const ids = proposals.map(({ id }) => id);
  const links = await findLinks(tx, { from: ids, relations: ['led_to', 'chosen_as', 'not_taken_up'] });
  const priorities = await listPriorities(tx, agendaId);
  const living = await listLiving(
    tx,
    links.filter(({ relation }) => relation !== 'not_taken_up').map(({ to }) => to),
  );
  const onBallot = await listOnBallot(tx, agendaId, ids);
  const votes = await tellBallots(
    tx,
    ids.map((id) => ({ id, kind: 'proposal' })),
  );
  return new Map(
    ids.map((id) => {
      const own = links.filter(({ from }) => from === id);
      const into = own.filter(({ to }) => priorities.some((priority) => priority.id === living.get(to)));
      return [
        id,
        standingOf({
          priorities: priorities.filter(({ id: one }) => into.some(({ to }) => living.get(to) === one)).map(asLink),
          reasons: [...new Set(into.flatMap(({ reason }) => reason ?? []))],
          reason: own.find(({ relation }) => relation === 'not_taken_up')?.reason ?? undefined,
          votes: votes.get(id)?.happenings ?? [],
          onBallot: onBallot.has(id),
        }),
      ];
    }),
  );
}

/** How much of what was told for an agenda is in its priorities, and what is in none. */
export async function readReach(tx: MunicipalityTx, agendaId: string, language: Language): Promise<Reach> {
  const priorities = await listPriorities(tx, agendaId);
  const told = await countTold(
    tx,
    agendaId,
    priorities.map(({ id }) => id),
  );
  const sum = (key: 'told' | 'heard', of = told) => of.reduce((total, one) => total + one[key], 0);
  const [gatherings, domains] = [await listHeard(tx, agendaId), await listDomains(tx)];
  const silentPlaces = gatherings.filter(
    ({ id }) =>
      sum(
        'heard',
        told.filter((one) => one.gatheringId === id),
      ) === 0,
  );
  const silentDomains = domains.filter(({ id }) => {
    const own = told.filter((one) => one.domainId === id);
    return own.length > 0 && sum('heard', own) === 0;
  });
  return {
    told: sum('told'),
    heard: sum('heard'),
    places: {
      told: gatherings.length,
      heard: gatherings.length - silentPlaces.length,
      missing: silentPlaces.map(({ id, slug, title }) => ({
        title,
        href: `/bijeenkomsten/${slug}`,
        voices: sum(
          'told',
          told.filter((one) => one.gatheringId === id),
        ),
      })),
    },
    missingDomains: silentDomains.map((domain) => domainName(domain, language)),
  };
}

/** Whose voices are in a priority, and whose are not. */
export async function readHeard(tx: MunicipalityTx, priority: Priority, language: Language): Promise<Heard> {
  const places = (await listAllPlaces(tx, [priority.id])).get(priority.id) ?? [];
  const names = await namesOf(tx, places, language);
  const counted = await countDomains(tx, [priority.id]);
  const inIt = new Set([...places.map(({ id }) => id), ...counted.map(({ domainId }) => domainId)]);
  const domains = await listDomains(tx);
  const gatherings = await listHeard(tx, priority.agendaId);
  const agendas = await listAgendas(tx);
  return {
    agendaSlug: agendas.find(({ id }) => id === priority.agendaId)?.slug ?? '',
    voices: (await countBehind(tx, [priority.id])).get(priority.id) ?? 0,
    places: named(places, names),
    domains: named(
      counted.map(({ domainId, voices }) => ({ id: domainId, voices })),
      names,
    ),
    missingPlaces: gatherings
      .filter(({ id }) => !inIt.has(id))
      .map(({ slug, title }) => ({ title, href: `/bijeenkomsten/${slug}` })),
    missingDomains: domains.filter(({ id }) => !inIt.has(id)).map((domain) => domainName(domain, language)),
  };
}

async function countBehind(tx: MunicipalityTx, ids: string[]): Promise<Map<string, number>> {
  return new Map([...(await countVoices(tx, ids))].map(([id, { voices }]) => [id, voices]));
}

/** What gatherings and domains are called. */
async function namesOf(tx: MunicipalityTx, places: { id: string }[], language: Language): Promise<Names> {
  const nodes = places.map(({ id }) => ({ id, kind: 'gathering' as const }));
  const gatherings: Map<string, Told> = await tellGatherings(tx, nodes);
  const domains = new Map(
    (await listDomains(tx)).map((domain) => [domain.id, { title: domainName(domain, language) }]),
  );
  return (id) => gatherings.get(id) ?? domains.get(id);
}

function named(counted: { id: string; voices: number }[], names: Names): Share[] {
  return counted.flatMap(({ id, voices }) => {
    const name = names(id);
    return name ? [{ title: name.title, href: name.href, voices }] : [];
  });
}

function asLink({ slug, title }: Priority): Thing {
  return { title, href: `/speerpunten/${slug}` };
}
