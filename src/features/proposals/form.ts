import { z } from 'zod';
import { isUuid } from '../../platform/clock.ts';
import { type Read, readForm, text, versionField, withRules } from '../../platform/forms/form.ts';
import { readSeen, reasonField as reason, type Seen, type Wording, wordingFields } from '../thread/index.ts';
import type { BoardView } from './queries.ts';

const wording = wordingFields('proposals.form');
const ids = z.array(z.string()).transform((list) => [...new Set(list.filter(isUuid))]);

/** What to do with the ticked signals: into a proposal that is there, or a new one. */
export interface Bringing {
  signalIds: string[];
  into: { number: number } | { title: string };
}

export function readBringing(form: FormData): Read<Bringing> {
  const fields = z.object({
    signals: ids,
    into: text({ max: 10, tooLong: 'proposals.form.intoMissing', missing: 'proposals.form.intoMissing' }),
    title: text({ max: 160, tooLong: 'proposals.form.titleTooLong' }),
  });
  const schema = withRules(fields, function* (sent) {
    if (sent.signals?.length === 0) yield ['signals', 'proposals.form.signalsMissing'];
    if (sent.into === 'new' && sent.title === '') yield ['title', 'proposals.form.titleMissing'];
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const { signals, into } = read.value;
  return {
    ok: true,
    value: { signalIds: signals, into: into === 'new' ? { title: read.value.title } : { number: Number(into) } },
  };
}

export function readWording(form: FormData): Read<Wording & { version: number }> {
  return readForm(form, z.object({ ...wording, version: versionField }));
}

export function readMerge(form: FormData): Read<Wording & { reason: string; seen: Seen[] }> {
  const read = readForm(form, z.object({ ...wording, reason, seen: z.array(z.string()) }));
  if (!read.ok) return read;
  return { ok: true, value: { ...read.value, seen: readSeen(read.value.seen) } };
}

export function readSplit(
  form: FormData,
): Read<{ reason: string; seen: Seen; parts: { title: string; signalIds: string[] }[] }> {
  const fields = z.object({
    ...{ first: wording.title, second: wording.title, inFirst: ids, inSecond: ids },
    ...{ reason, seen: z.array(z.string()) },
  });
  const schema = withRules(fields, function* ({ first = '', second = '', inFirst, inSecond }) {
    if (first && first.toLowerCase() === second.toLowerCase()) yield ['second', 'proposals.split.sameTitle'];
    // Both stand at the one list of voices, in which one chooses.
    if (inFirst?.length === 0) yield ['inFirst', 'proposals.split.firstEmpty'];
    if (inSecond?.length === 0) yield ['inFirst', 'proposals.split.secondEmpty'];
  });
  const read = readForm(form, schema);
  if (!read.ok) return read;
  const { first, second, inFirst, inSecond } = read.value;
  const [seen = { id: '', version: 0 }] = readSeen(read.value.seen);
  const parts = [
    { title: first, signalIds: inFirst },
    { title: second, signalIds: inSecond },
  ];
  return { ok: true, value: { reason: read.value.reason, seen, parts } };
}

/** The part of the board that is asked for as it stands in an address: what `readBoardView` reads. */
export function asBoardQuery({ show, gatheringId, domainId, search, after }: BoardView): string {
  const query = {
    ...{ toon: show === 'all' ? 'alles' : 'los', bijeenkomst: gatheringId, domein: domainId },
    ...{ zoek: search, na: after },
  };
  return String(new URLSearchParams(Object.entries(query).filter((pair): pair is [string, string] => !!pair[1])));
}

/** Which part of the board is asked for, from the address. */
export function readBoardView(query: Record<string, string>): BoardView {
  return {
    show: query.toon === 'alles' ? 'all' : 'loose',
    gatheringId: isUuid(query.bijeenkomst) ? query.bijeenkomst : undefined,
    domainId: isUuid(query.domein) ? query.domein : undefined,
    search: query.zoek?.trim().slice(0, 80) || undefined,
    after: isUuid(query.na) ? query.na : undefined,
  };
}
