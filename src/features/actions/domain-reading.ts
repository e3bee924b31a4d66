// What the pages about domains are made of: read in one transaction, before anything is shown.
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { countTold, listDomains } from '../inventory/index.ts';
import { type ListPublished, markDrafts } from '../priorities/index.ts';
import { selectActions, withVoices } from './queries.ts';
import { chooseAgenda } from './reading.ts';
import { listShares } from './share-queries.ts';

/** Every domain with how many stories were told about it and what stands in it, of the agenda that was asked for. */
export async function readDomains(tx: MunicipalityTx, asked: string | undefined) {
  const { agenda, agendas } = await chooseAgenda(tx, asked);
  const actions = agenda ? await selectActions(tx, { agendaId: agenda.id }) : [];
  const told = await countTold(tx);
  const domains = (await listDomains(tx)).map((domain) => {
    const own = actions.filter(({ domainIds }) => domainIds.includes(domain.id));
    return { ...domain, told: told.get(domain.id) ?? 0, actions: own.length, done: countDone(own) };
  });
  const homeless = actions.filter(({ domainIds }) => domainIds.length === 0).length;
  return { agenda, others: agendas.filter(({ id }) => id !== agenda?.id), domains, homeless };
}

/** One domain: what will be done in it, for which priorities, and which departments have a share in that. */
export async function readDomain(
  tx: MunicipalityTx,
  listPublished: ListPublished,
  asked: { position: number; agenda: string | undefined },
) {
  const domain = (await listDomains(tx)).find(({ position }) => position === asked.position);
  if (!domain) return undefined;
  const { agenda } = await chooseAgenda(tx, asked.agenda);
  const own = agenda ? await selectActions(tx, { agendaId: agenda.id, domainId: domain.id }) : [];
  const actions = await markDrafts(tx, listPublished, await withVoices(tx, own));
  const shares = await listShares(
    tx,
    own.map(({ id }) => id),
  );
  return {
    domain,
    agenda,
    actions,
    told: (await countTold(tx)).get(domain.id) ?? 0,
    departments: departmentsIn(shares),
  };
}

function countDone(actions: { state: string }[]): number {
  return actions.filter(({ state }) => state === 'done').length;
}

/** Each department once, with how many shares it has here and how many of those it confirmed. */
function departmentsIn(shares: Awaited<ReturnType<typeof listShares>>) {
  const of = Map.groupBy(shares, ({ department }) => department);
  return [...of].map(([name, own]) => ({
    name,
    shares: own.length,
    confirmed: own.filter(({ standing }) => standing === 'confirmed').length,
  }));
}
