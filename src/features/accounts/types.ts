import type { Own } from '../../platform/database/tables.ts';
import type { Role } from '../../platform/policies/roles.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    accounts: {
      municipalityId: Own;
      id: string;
      email: string;
      name: string;
      organisationId: string | null;
      createdAt: Date;
    };
    accountRoles: { municipalityId: Own; accountId: string; role: Role };
    signInCodes: {
      municipalityId: Own;
      id: string;
      accountId: string;
      codeHash: Buffer;
      expiresAt: Date;
      wrongTries: import('kysely').Generated<number>;
      usedAt: Date | null;
    };
  }
}

export interface Account {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  organisationId: string | null;
}
