import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/i18n/catalogue.ts';
import type { Domain } from './types.ts';

/** The municipality's domains, in its own order. */
export function listDomains(tx: MunicipalityTx): Promise<Domain[]> {
  return tx.db.selectFrom('domains').select(['id', 'name', 'nameEn', 'vng']).orderBy('position').execute();
}

/** The domain's name in the language of the page. */
export function domainName(domain: Domain, language: Language): string {
  return language === 'en' ? domain.nameEn : domain.name;
}
