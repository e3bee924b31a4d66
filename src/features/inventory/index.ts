export { addDomains, standardDomains } from './commands.ts';
export { countTold, domainName, listDomains } from './queries.ts';
export type { Domain, NewDomain } from './types.ts';
