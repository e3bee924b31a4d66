// What the pages about domains and departments are made of: read in one transaction, before anything is shown.
import { isUuid } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { countTold, listDomains } from '../inventory/index.ts';
import { findDepartment, listDepartments } from '../organisations/index.ts';
import { type ListPublished, markDrafts } from '../priorities/index.ts';
import { countByDomain, selectActions, withVoices } from './queries.ts';
import { chooseAgenda } from './reading.ts';
import { countShares, listShares, listSharesOf } from './share-queries.ts';
import type { Share } from './types.ts';

/** Every domain with how many stories were told about it and what stands in it, of the agenda that was asked for. */
export async function readDomains(tx: MunicipalityTx, asked: string | undefined) {
  const { agenda, agendas } = await chooseAgenda(tx, asked);
  const counts = await countByDomain(tx, agenda?.id);
  const told = await countTold(tx);
  const none = { actions: 0, done: 0 };
  const domains = (await listDomains(tx)).map((domain) => ({
    ...domain,
    ...(counts.get(domain.id) ?? none),
    told: told.get(domain.id) ?? 0,
  }));
  const withoutDomain = counts.get(null)?.actions ?? 0;
  const others = agendas.filter(({ id }) => id !== agenda?.id);
  return { agenda, others, domains, withoutDomain, departments: await listDepartments(tx) };
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

/** Every department with how much it helps with, and how much of that it confirmed. */
export async function readDepartments(tx: MunicipalityTx) {
  const counts = await countShares(tx);
  const none = { asked: 0, confirmed: 0, waiting: 0 };
  return (await listDepartments(tx)).map((department) => ({ ...department, ...(counts.get(department.id) ?? none) }));
}

/** One department with the actions of every agenda in which it has a share. */
export async function readDepartment(tx: MunicipalityTx, id: string | undefined) {
  const department = isUuid(id) ? await findDepartment(tx, id) : undefined;
  if (!department) return undefined;
  const shares = new Map((await listSharesOf(tx, department)).map((share) => [share.actionId, share]));
  const actions = await selectActions(tx, { ids: [...shares.keys()] });
  const parts = actions.flatMap((action) => {
    const share = shares.get(action.id);
    return share ? [{ action, share }] : [];
  });
  return { department, parts };
}

/** Each department once, with how many shares it has here and how many of those it confirmed. */
function departmentsIn(shares: Share[]) {
  const of = Map.groupBy(shares, ({ departmentId }) => departmentId);
  return [...of].map(([id, own]) => ({
    id,
    name: own[0]?.department ?? '',
    asked: own.length,
    confirmed: own.filter(({ standing }) => standing === 'confirmed').length,
  }));
}
