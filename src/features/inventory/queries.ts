import type { MunicipalityTx } from '../../platform/database/database.ts';
import { readCounts } from '../../platform/database/kept-counts.ts';
import type { Language } from '../../platform/i18n/catalogue.ts';
import type { Domain } from './types.ts';

/** The municipality's domains, in its own order. */
export function listDomains(tx: MunicipalityTx): Promise<Domain[]> {
  return tx.db.selectFrom('domains').select(['id', 'position', 'name', 'nameEn', 'vng']).orderBy('position').execute();
}

/** How many stories were told about each domain, by its id; a domain of which nobody told anything is left out. */
export async function countTold(tx: MunicipalityTx): Promise<Map<string, number>> {
  const counts = await readCounts(tx, ['told-domain']);
  return new Map(counts.map(({ ofId, count }) => [ofId, count]));
}

/** The domain's name in the language of the page. */
export function domainName(domain: Pick<Domain, 'name' | 'nameEn'>, language: Language): string {
  return language === 'en' ? domain.nameEn : domain.name;
}
