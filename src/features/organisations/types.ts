import type { Generated } from 'kysely';
import type { Fixed, Own } from '../../platform/database/tables.ts';

export type OrganisationKind = 'municipality' | 'partner' | 'working-groups';

/** Where a department belongs: the physical domain is the one that is most often forgotten. */
export const spheres = ['social', 'physical', 'services'] as const;
export type Sphere = (typeof spheres)[number];

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
    departments: {
      municipalityId: Own;
      id: string;
      name: string;
      sphere: Sphere;
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

/** A part of the municipality's own organisation. */
export interface Department {
  id: string;
  name: string;
  sphere: Sphere;
  version: number;
}
