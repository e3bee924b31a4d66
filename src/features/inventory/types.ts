import type { Own } from '../../platform/database/tables.ts';

/** The six domains of the VNG index. */
export type VngDomain = 'education' | 'home' | 'work' | 'leisure' | 'transport' | 'wellbeing';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    domains: {
      municipalityId: Own;
      id: string;
      position: number;
      name: string;
      nameEn: string;
      vng: VngDomain | null;
    };
  }
}

export interface Domain {
  id: string;
  /** Its place in the list, from 1: also its address. */
  position: number;
  name: string;
  nameEn: string;
  /** Null for what the VNG index does not have: the municipality itself. */
  vng: VngDomain | null;
}

export interface NewDomain {
  name: string;
  nameEn: string;
  vng?: VngDomain;
}
