import type { Own } from '../database/tables.ts';

declare module '../database/tables.ts' {
  interface Tables {
    sessions: {
      municipalityId: Own;
      tokenHash: Buffer;
      accountId: string;
      createdAt: Date;
      expiresAt: Date;
    };
  }
}
