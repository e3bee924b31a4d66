import { audit } from '../../platform/audit/audit.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { ThemeValues } from '../../ui/theme/theme.ts';
import { addDomains, standardDomains } from '../inventory/index.ts';
import { addOrganisation } from '../organisations/index.ts';
import { lockTheme } from './queries.ts';
import { isFreeAddress, themeFingerprint } from './rules.ts';
import type { NewMunicipality } from './types.ts';

export type Creation = { kind: 'created' } | { kind: 'address-taken' };

/**
 * Makes a municipality with its domains and its own organisation. To be called in the transaction of the id that
 * it gets: `inMunicipality(newId(), system, (tx) => createMunicipality(tx, …))`.
 */
export async function createMunicipality(tx: MunicipalityTx, made: NewMunicipality): Promise<Creation> {
  if (!isFreeAddress(made.slug)) return { kind: 'address-taken' };
  const row = await tx.db
    .insertInto('municipalities')
    .values({
      id: tx.municipalityId,
      slug: made.slug,
      name: made.name,
      kind: made.kind,
      readOnly: made.kind === 'reconstructed',
      listed: made.listed,
      tagline: made.tagline ?? null,
      contactPhone: made.contactPhone ?? null,
      contactEmail: made.contactEmail ?? null,
      theme: made.theme ? JSON.stringify(made.theme) : null,
      sources: JSON.stringify(made.sources ?? []),
      createdAt: tx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('slug')
    .executeTakeFirst();
  if (!row) return { kind: 'address-taken' };
  await addDomains(tx, made.domains ?? standardDomains);
  await addOrganisation(tx, { name: `Gemeente ${made.name}`, kind: 'municipality' });
  await audit(tx, { act: 'municipality.created', subjectKind: 'municipality', subjectId: tx.municipalityId });
  return { kind: 'created' };
}

export type ThemeChange = { kind: 'changed' } | { kind: 'conflict'; now: unknown };

/** Keeps a theme that was read and found readable, unless somebody else changed it since the form was shown. */
export async function changeTheme(
  tx: MunicipalityTx,
  { theme, version }: { theme: ThemeValues; version: string },
): Promise<ThemeChange> {
  const now = await lockTheme(tx);
  if (themeFingerprint(now) !== version) return { kind: 'conflict', now };
  await tx.db
    .updateTable('municipalities')
    .set({ theme: JSON.stringify(theme) })
    .where('id', '=', tx.municipalityId)
    .execute();
  await audit(tx, { act: 'theme.changed', subjectKind: 'municipality', subjectId: tx.municipalityId });
  return { kind: 'changed' };
}
