import type { Generated } from 'kysely';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Own } from '../../platform/database/tables.ts';
import type { Role } from '../../platform/policies/roles.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    accounts: {
      municipalityId: Own;
      id: string;
      email: string | null;
      name: string;
      organisationId: string | null;
      departmentId: string | null;
      endedAt: Date | null;
      version: Generated<number>;
      createdAt: Date;
    };
    accountRoles: { municipalityId: Own; accountId: string; role: Role };
    signInCodes: {
      municipalityId: Own;
      id: string;
      accountId: string;
      codeHash: Buffer;
      expiresAt: Date;
      wrongTries: Generated<number>;
      usedAt: Date | null;
      anyBrowser: boolean;
      sentAt: Date;
    };
  }
}

/** Somebody who can sign in. */
export interface Account {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  organisationId: string | null;
  departmentId: string | null;
  version: number;
}

/** What somebody can belong to: handed in from above, since organisations know accounts. */
export type BelongingLister = (tx: MunicipalityTx) => Promise<Belongings>;

export interface Belongings {
  organisations: readonly Named[];
  departments: readonly Named[];
}

interface Named {
  id: string;
  name: string;
}

/** A code that was sent by e-mail, as far as the rules look at it. */
export interface SignInCode {
  id: string;
  codeHash: Buffer;
  expiresAt: Date;
  wrongTries: number;
  usedAt: Date | null;
  anyBrowser: boolean;
}

/** A code that was sent to somebody, as far as it counts for the next one. */
export interface SentCode {
  anyBrowser: boolean;
  sentAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}
