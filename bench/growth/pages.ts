// The pages that are measured, and how long one takes through HTTP.
import { Agent, get } from 'node:http';
import type { Town } from './seed.ts';

type Page = (town: Town) => string;

/** Below a municipality, for everyone; read by its project lead. */
const forAll: Record<string, Page> = {
  home: () => '',
  agenda: () => '/agenda',
  priorities: () => '/speerpunten',
  priority: ({ agendas }) => `/speerpunten/speerpunt-${agendas}02`,
  actions: () => '/acties',
  action: ({ agendas }) => `/acties/actie-${agendas}07`,
  umbrella: () => '/koepel',
  proposals: () => '/voorstellen',
  proposal: ({ agendas }) => `/voorstellen/${agendas}02`,
  gatherings: () => '/bijeenkomsten',
  gathering: ({ agendas }) => `/bijeenkomsten/gesprek-${agendas}00000`,
  ballots: () => '/stemmingen',
  unanswered: () => '/onbeantwoord',
};

/** Below a municipality, for its project lead. */
const forStaff: Record<string, Page> = {
  work: () => '/werk',
  board: () => '/werk/bord',
  'board-all': () => '/werk/bord?toon=alles',
  reading: () => '/werk/lezen',
  answers: () => '/werk/antwoorden',
  answering: ({ gathering }) => `/werk/antwoorden/${gathering}`,
  'work-proposals': () => '/werk/voorstellen',
  'work-proposal': ({ agendas }) => `/werk/voorstellen/${agendas}02`,
  'work-gatherings': () => '/werk/bijeenkomsten',
  'work-ballots': () => '/werk/stemmingen',
  'work-agendas': () => '/werk/agenda',
  'work-priorities': () => '/werk/speerpunten',
  'work-actions': () => '/werk/acties',
  'work-action': ({ agendas }) => `/werk/acties/actie-${agendas}07`,
  'new-action': () => '/werk/acties/nieuw',
  draft: () => '/werk/agenda/concept',
};

export interface Address {
  name: string;
  path: Page;
}

export const pages: Address[] = [
  { name: 'national', path: () => '/' },
  { name: 'follow', path: ({ receipt }) => `/volg/${receipt}` },
  ...Object.entries({ ...forAll, ...forStaff }).map(([name, below]) => ({
    name,
    path: (town: Town) => `/${town.slug}${below(town)}`,
  })),
];

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Milliseconds until the whole page is there: made anew, since pages are kept only for who is not signed in. */
export async function timePage(town: Town, { name, path }: Address): Promise<number> {
  const start = performance.now();
  const status = await fetchPage(town.world.address.replace('localhost', '127.0.0.1') + path(town), town.cookie);
  if (status !== 200) throw new Error(`${name} (${path(town)}) answered ${status}`);
  return performance.now() - start;
}

function fetchPage(url: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    }).on('error', reject);
  });
}

/** The shortest time of a page in each of these towns, in turns: what else the machine does only ever makes it longer. */
export async function timeInTurns(towns: Town[], page: Address, rounds: number): Promise<number[]> {
  const times = towns.map((): number[] => []);
  for (let round = -3; round < rounds; round += 1) {
    for (const [index, town] of towns.entries()) {
      const time = await timePage(town, page);
      if (round >= 0) times[index]?.push(time);
    }
  }
  return times.map((of) => Math.min(...of));
}
