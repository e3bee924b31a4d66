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
