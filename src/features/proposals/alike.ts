// What is about the same as a signal or a proposal, by the words that they share. It suggests; people bring together.
import type { findAlike, Likeness, Text } from '../../analysis/similarity/likeness.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { AppContext } from '../../platform/http/env.ts';
import { listSomeVoices } from '../thread/index.ts';
import { listLooseWords, listOnBoard, listWords } from './queries.ts';
import { isAlike, leastAlike, proposalsAlike } from './rules.ts';
import type { AlikeProposal, BoardSignal, Proposal } from './types.ts';

/** A page waits no longer for it. */
const limitMs = 3_000;
/** What is compared has an end, however much was said: so many loose signals, and so many voices of each proposal. */
export const mostLoose = 2_000;
const mostVoices = 20;
/** More than are compared: stories that are alike must not crowd out the proposals that are, before the two are sorted out. */
const mostFound = 50_000;
const looseShown = 10;

/** What is compared, read in one transaction: none stays open while it is compared. */
export interface Compared {
  texts: Text[];
  loose: Set<string>;
  /** Each proposal with its own id and those of its voices. */
  behind: Map<string, string[]>;
}

/** The loose signals, and these proposals with their voices. */
export async function readCompared(tx: MunicipalityTx, proposals: Proposal[], also: string[] = []): Promise<Compared> {
  const loose = await listLooseWords(tx, mostLoose);
  const looseIds = new Set(loose.map(({ id }) => id));
  const own = proposals.map(({ id, title, about }) => ({ id, words: `${title}. ${about ?? ''}` }));
  const behind = new Map(own.map(({ id }) => [id, [id]]));
  const voices = await listSomeVoices(tx, [...behind.keys()], mostVoices);
  for (const voice of voices) behind.get(voice.behind)?.push(voice.id);
  const others = new Set([...also, ...voices.map(({ id }) => id)].filter((id) => !looseIds.has(id)));
  const said = await listWords(tx, [...others]);
  return { texts: [...loose, ...said, ...own], loose: looseIds, behind };
}

/**
 * What is like these texts, in a thread beside; undefined when it took too long for now. Not remembered: words that are taken
 * back are nowhere.
 */
export async function compare(c: AppContext, { texts }: Compared, of: string[]): Promise<Likeness[] | undefined> {
  const input = { texts, of, most: mostFound, least: leastAlike };
  const options = { limitMs, signal: c.req.raw.signal };
  return (await c.var.app.threads.run<typeof findAlike>('findAlike', input, options))?.filter(isAlike);
}

/** Suggested to whoever brings things together: each with the words by which, and both sides are on the page. */
export interface Suggestions {
  signals: { signal: BoardSignal; shared: string[] }[];
  proposals: (AlikeProposal & { voice: BoardSignal | undefined })[];
}

interface Sorting {
  compared: Compared;
  found: Likeness[];
  /** The signal that was asked about, as it is now; its own proposals are no news. */
  signal: BoardSignal | undefined;
  /** Ticked in a form that was refused: there whatever became of them. */
  ticked: string[];
}

/** Sorts out what was found. Words that were changed or taken back since they were compared tell nothing any more. */
export async function sortOut(tx: MunicipalityTx, sorting: Sorting): Promise<Suggestions> {
  const { signal, ticked } = sorting;
  const { loose, proposals } = suggest(sorting);
  const more = ticked.filter((id) => id !== signal?.id && !loose.some((one) => one.id === id));
  const ids = [...loose.map(({ id }) => id), ...more, ...proposals.flatMap(({ voiceId }) => voiceId ?? [])];
  const rows = new Map((await listOnBoard(tx, ids)).map((row) => [row.id, row]));
  const same = (id: string) => sorting.compared.texts.find((text) => text.id === id)?.words === rows.get(id)?.words;
  const unchanged = loose.filter(({ id }) => same(id));
  return {
    signals: [...unchanged, ...more.map((id) => ({ id, shared: [] }))].flatMap(({ id, shared }) => {
      const row = rows.get(id);
      return row ? [{ signal: row, shared }] : [];
    }),
    proposals: proposals
      .filter(({ voiceId }) => !voiceId || same(voiceId))
      .map((proposal) => ({ ...proposal, voice: rows.get(proposal.voiceId ?? '') })),
  };
}

function suggest({ compared: { texts, loose, behind }, found, signal }: Sorting) {
  const asOf = signal && texts.find(({ id }) => id === signal.id)?.words;
  if (signal && signal.words !== asOf) return { loose: [], proposals: [] };
  const elsewhere = new Map([...behind].filter(([, parts]) => !parts.includes(signal?.id ?? '')));
  return {
    loose: found.filter(({ id }) => loose.has(id)).slice(0, looseShown),
    proposals: signal ? proposalsAlike(found, elsewhere) : [],
  };
}
