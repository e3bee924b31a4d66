import type { Generated } from 'kysely';
import type { Fixed, Own } from '../../platform/database/tables.ts';

export type OrganisationKind = 'municipality' | 'partner' | 'working-groups';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    organisations: {
      municipalityId: Own;
      id: string;
      name: string;
      kind: Fixed<OrganisationKind>;
      version: Generated<number>;
      createdAt: Date;
    };
  }
}

export interface Organisation {
  id: string;
  name: string;
  kind: OrganisationKind;
  version: number;
}
