import type { ColumnType, Generated } from 'kysely';

/** Filled in by the database: the municipality that the transaction is in. */
export type Own = Generated<string>;
/** Never changed after it was written. */
export type Fixed<Type> = ColumnType<Type, Type, never>;

/**
 * The tables by name, in camel case. Each slice declares its own in `types.ts`:
 * `declare module '../../platform/database/tables.ts' { interface Tables { signals: SignalsTable } }`.
 */
export interface Tables {
  codeDirectory: {
    municipalityId: Own;
    codeHash: Buffer;
    kind: CodeKind;
    subjectId: string;
    expiresAt: Date | null;
  };
  auditLog: {
    municipalityId: Own;
    id: string;
    at: Date;
    actorKind: 'anonymous' | 'account' | 'system';
    actorId: string | null;
    act: string;
    subjectKind: string;
    subjectId: string | null;
  };
  formKeys: {
    municipalityId: Own;
    key: Buffer;
    location: string | null;
    sentAt: Date;
  };
  /** Written by the database itself (migrations/0008). Each count is the sum of its slots. */
  keptCounts: {
    municipalityId: Own;
    kind: string;
    ofId: string;
    slot: string;
    count: number;
  };
}

/** What a code that somebody types can belong to. */
export type CodeKind = 'receipt' | 'gathering' | 'voting' | 'notice';
