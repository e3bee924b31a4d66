import { checkLanguage } from './check-language.ts';
import { convert } from './convert.ts';
import { demo } from './demo.ts';
import { importData } from './import.ts';
import { migrate } from './migrate.ts';
import { opinions } from './opinions.ts';
import { reach } from './reach.ts';
import { recount } from './recount.ts';
import { routes } from './routes.ts';
import { serve, start } from './serve.ts';
import { tally } from './tally.ts';
import type { Verb } from './verb.ts';

/** Every verb of the command line, in the order in which one meets them. */
export const verbs: Record<string, Verb> = {
  serve,
  start,
  migrate,
  demo,
  import: importData,
  tally,
  recount,
  opinions,
  reach,
  'check-language': checkLanguage,
  convert,
  routes,
};
