import { sql } from 'kysely';
import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { changeVersion } from '../../platform/database/versions.ts';
import { addNode } from '../thread/index.ts';
import { findOrganisationByName } from './queries.ts';
import type { OrganisationKind } from './types.ts';

export interface NewOrganisation {
  name: string;
  kind: OrganisationKind;
}

/** Adds an organisation. Returns its id, or that of the one that has this name already: one name, one organisation. */
export async function addOrganisation(tx: MunicipalityTx, organisation: NewOrganisation): Promise<string> {
  const { id } = await addNewOrganisation(tx, organisation);
  return id;
}

/** The same for whoever means to add a new one: 'taken' when there is one of this name. */
export async function addNewOrganisation(
  tx: MunicipalityTx,
  { name, kind }: NewOrganisation,
): Promise<{ kind: 'added' | 'taken'; id: string }> {
  await holdNames(tx);
  const known = await findOrganisationByName(tx, name);
  if (known) return { kind: 'taken', id: known.id };
  const id = await addNode(tx, 'organisation');
  await tx.db.insertInto('organisations').values({ id, name, kind, createdAt: tx.now }).execute();
  await audit(tx, { act: 'organisation.added', subjectKind: 'organisation', subjectId: id });
  return { kind: 'added', id };
}

export type Renaming = { kind: 'renamed' } | { kind: 'taken' } | { kind: 'conflict' };

export async function renameOrganisation(
  tx: MunicipalityTx,
  { id, name, version }: { id: string; name: string; version: number },
): Promise<Renaming> {
  await holdNames(tx);
  const known = await findOrganisationByName(tx, name);
  if (known && known.id !== id) return { kind: 'taken' };
  if (!(await changeVersion(tx, { of: 'organisations', id, version }, { name }))) return { kind: 'conflict' };
  await audit(tx, { act: 'organisation.renamed', subjectKind: 'organisation', subjectId: id });
  return { kind: 'renamed' };
}

/** Two people who give the same name at once go one after the other. */
export async function holdNames(tx: MunicipalityTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`organisations ${tx.municipalityId}`}, 0))`.execute(tx.db);
}
