import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { NewDomain } from './types.ts';

/** The domains of the VNG index, in words that residents use, and the municipality itself as the seventh. */
export const standardDomains: NewDomain[] = [
  { name: 'Leren en school', nameEn: 'Learning and school', vng: 'education' },
  { name: 'Wonen en de buurt', nameEn: 'Home and neighbourhood', vng: 'home' },
  { name: 'Werk en inkomen', nameEn: 'Work and income', vng: 'work' },
  { name: 'Vrije tijd, sport en cultuur', nameEn: 'Leisure, sport and culture', vng: 'leisure' },
  { name: 'Vervoer en de straat', nameEn: 'Transport and the street', vng: 'transport' },
  { name: 'Zorg, hulp en gezondheid', nameEn: 'Care, support and health', vng: 'wellbeing' },
  { name: 'De gemeente zelf', nameEn: 'The municipality itself' },
];

/** Lays down a municipality's list of domains, in this order; once, when it is made. */
export async function addDomains(tx: MunicipalityTx, domains: NewDomain[]): Promise<void> {
  await tx.db
    .insertInto('domains')
    .values(
      domains.map(({ name, nameEn, vng }, index) => ({
        id: tx.newId(),
        position: index + 1,
        name,
        nameEn,
        vng: vng ?? null,
      })),
    )
    .execute();
}
