import type { Database, FoundCode, MunicipalityTx } from '../database/database.ts';
import type { CodeKind } from '../database/tables.ts';
import type { Secrets } from '../secrets.ts';
import { readCode } from './codes.ts';

export interface DirectoryEntry {
  code: string;
  kind: CodeKind;
  subjectId: string;
  expiresAt?: Date;
}

/** Lets codes be found by whoever types them. Only their keyed hashes are stored. */
export async function listCodes(tx: MunicipalityTx, secrets: Secrets, entries: DirectoryEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.db
    .insertInto('codeDirectory')
    .values(
      entries.map(({ code, kind, subjectId, expiresAt }) => ({
        codeHash: secrets.hmac('directory', code),
        kind,
        subjectId,
        expiresAt: expiresAt ?? null,
      })),
    )
    .execute();
}

/** Lets one code be found, unless it leads elsewhere already. @returns whether it leads to this subject now. */
export async function listFreeCode(tx: MunicipalityTx, secrets: Secrets, entry: DirectoryEntry): Promise<boolean> {
  const codeHash = secrets.hmac('directory', entry.code);
  const { kind, subjectId, expiresAt = null } = entry;
  const listed = await tx.db
    .insertInto('codeDirectory')
    .values({ codeHash, kind, subjectId, expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('subjectId')
    .executeTakeFirst();
  if (listed) return true;
  // Taken: by this subject, by another of ours, or by one that this municipality cannot see.
  const taken = await tx.db
    .selectFrom('codeDirectory')
    .select('subjectId')
    .where('codeHash', '=', codeHash)
    .executeTakeFirst();
  return taken?.subjectId === subjectId;
}

/** From now on the codes of this kind that led to these subjects lead nowhere. */
export async function unlistCodes(tx: MunicipalityTx, kind: CodeKind, subjectIds: string[]): Promise<void> {
  if (subjectIds.length === 0) return;
  await tx.db.deleteFrom('codeDirectory').where('subjectId', 'in', subjectIds).where('kind', '=', kind).execute();
}

/** What belongs to the code that somebody typed, in whichever municipality; undefined when there is no such code. */
export async function findTyped(
  database: Database,
  secrets: Secrets,
  typed: string,
): Promise<(FoundCode & { code: string }) | undefined> {
  const code = readCode(typed);
  if (!code) return undefined;
  const found = await database.findCode(secrets.hmac('directory', code));
  return found && { ...found, code };
}
