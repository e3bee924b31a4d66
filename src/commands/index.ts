import type { Verb } from './verb.ts';

/** A verb as the overview lists it. It is loaded when it is asked for: a count needs no server. */
interface Listed {
  /** One line for the overview. */
  about: string;
  load(): Promise<Verb>;
}

/** Every verb of the command line, in the order in which one meets them. */
export const verbs: Record<string, Listed> = {
  serve: { about: 'serve the platform until stopped', load: async () => (await import('./serve.ts')).serve },
  start: {
    about: 'serve with the demonstration data (npm start)',
    load: async () => (await import('./serve.ts')).start,
  },
  migrate: { about: 'bring the database up to date', load: async () => (await import('./migrate.ts')).migrate },
  demo: {
    about: 'load the demonstration data into an empty database',
    load: async () => (await import('./demo.ts')).demo,
  },
  import: {
    about: 'bring in ballots that were held elsewhere',
    load: async () => (await import('./import.ts')).importData,
  },
  tally: {
    about: 'count approval ballots from a file, by any of seven rules',
    load: async () => (await import('./tally.ts')).tally,
  },
  recount: {
    about: 'count a published ballot again and compare',
    load: async () => (await import('./recount.ts')).recount,
  },
  opinions: {
    about: 'find groups of opinion in votes on statements',
    load: async () => (await import('./opinions.ts')).opinions,
  },
  reach: {
    about: 'compare who took part with the population; hide small counts',
    load: async () => (await import('./reach.ts')).reach,
  },
  'check-language': {
    about: 'say how hard a Dutch text is to read, with hints',
    load: async () => (await import('./check-language.ts')).checkLanguage,
  },
  convert: {
    about: 'write votes from a file in another format',
    load: async () => (await import('./convert.ts')).convert,
  },
  routes: { about: 'list every address of the platform', load: async () => (await import('./routes.ts')).routes },
};
