// Who and what: after closing nothing in the database leads from a code to a paper, for somebody who has the whole
// database, every printed code, SECRET, and what could be derived from the ballot's key while it was there.
import { beforeAll, expect, test } from 'vitest';
import { makeTestApp, type TestApp } from '../../../test/app.ts';
import { openedBallot, type TestBallot } from '../../../test/builders/ballot.ts';
import { makeMunicipality, type TestMunicipality } from '../../../test/municipality.ts';
import { codeFrom, longCode } from '../../platform/codes/codes.ts';
import type { Purpose } from '../../platform/secrets.ts';
import { closeBallot } from './closing.ts';
import { castVotes } from './intake.ts';
import { paperKeyOf, receiptOf } from './keys.ts';
import { findKey } from './queries.ts';

const voters = 500;
const purposes: Purpose[] = [
  'directory',
  'receipt-code',
  'join-code',
  'sign-in-code',
  'notice-code',
  'session-token',
  'ballot-key',
  'paper-draft',
  'database-login',
];

let app: TestApp;
let home: TestMunicipality;
let ballot: TestBallot;
/** The number of each voter, in the order of casting, as the nine bits of what they chose: every paper is another. */
const choicesOf = (voter: number) =>
  Array.from({ length: 9 }, (_, bit) => bit + 1).filter((bit) => (voter >> (bit - 1)) & 1);
let paperKeys: Buffer[];
let receipts: string[];
/** Each table with its columns and its rows, bytes as letters. */
let tables: Map<string, { columns: string[]; rows: Record<string, string | null>[] }>;

beforeAll(async () => {
  // A database of its own: all of it is looked through.
  app = await makeTestApp();
  home = await makeMunicipality(app);
  ballot = await openedBallot(app, home, { proposals: 9, maxChoices: 9, codes: voters });
  const { secrets } = app.app;
  await app.inside(home, async (tx) => {
    const key = (await findKey(tx, secrets, ballot.id)) as Buffer;
    paperKeys = ballot.codes.map((code) => paperKeyOf(key, code));
    receipts = paperKeys.map((paperKey) => receiptOf(key, paperKey));
  });
  for (const [voter, code] of ballot.codes.entries()) {
    await app.inside(home, (tx) =>
      castVotes(tx, secrets, { ballotId: ballot.id, votes: [{ code, choices: choicesOf(voter) }] }),
    );
  }
  await app.inside(home, (tx) => closeBallot(tx, secrets, ballot.id));
  tables = await readEverything();
}, 60_000);

async function readEverything() {
  const all: typeof tables = new Map();
  const { rows: columns } = await app.admin.query<{ name: string; column: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name, a.attname as column
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and a.attnum > 0 and not a.attisdropped`);
  for (const name of new Set(columns.map((row) => row.name))) {
    const names = columns.filter((row) => row.name === name).map((row) => row.column);
    const list = names.map((column) => `"${column}"::text as "${column}"`).join(', ');
    const { rows } = await app.admin.query(`select ${list} from ${name}`);
    all.set(name, { columns: names, rows });
  }
  return all;
}

/** The tables in which one of these values stands, in any column: whole, or as a part of something longer. */
function whereIs(values: readonly string[]): string[] {
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  const lengths = [...new Set([...wanted].map((value) => value.length))];
  return [...tables]
    .filter(([, { rows }]) => {
      const words = new Set(
        JSON.stringify(rows)
          .toLowerCase()
          .match(/[0-9a-z_-]{10,}/g) ?? [],
      );
      return [...words].some((word) => lengths.some((length) => holds(word, length, wanted)));
    })
    .map(([name]) => name);
}

function holds(word: string, length: number, wanted: ReadonlySet<string>): boolean {
  for (let start = 0; start + length <= word.length; start += 1) {
    if (wanted.has(word.slice(start, start + length))) return true;
  }
  return false;
}

test('the whole database was looked through', () => {
  expect(tables.size).toBeGreaterThan(25);
  expect(tables.get('public.papers')?.rows.length).toBeGreaterThanOrEqual(voters);
});

test('a paper has nothing but its random id and its choices, and its id stands nowhere else', () => {
  expect(tables.get('public.papers')?.columns).toEqual(['municipality_id', 'ballot_id', 'id', 'choices']);
  const ids = ownRows('public.papers').map((row) => row.id as string);
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(id))).toBe(true);
  expect(whereIs(ids)).toEqual(['public.papers']);
});

test('the key of the ballot, and every place where a paper lay while it was open, is gone', () => {
  expect(ownRows('public.ballot_keys')).toEqual([]);
  expect(ownRows('public.open_papers')).toEqual([]);
  expect(whereIs(paperKeys.map((key) => key.toString('hex')))).toEqual([]);
});

test('no code stands anywhere in letters; whatever SECRET makes of it stands in the directory only, beside no paper', () => {
  expect(whereIs(ballot.codes)).toEqual([]);
  const { secrets } = app.app;
  const derived = ballot.codes.flatMap((code) =>
    ['', 'code:', 'paper:', 'receipt:'].flatMap((prefix) =>
      purposes.flatMap((purpose) => {
        const hash = secrets.hmac(purpose, prefix + code);
        return [hash.toString('hex'), hash.toString('base64url'), codeFrom(hash, longCode)];
      }),
    ),
  );
  expect(whereIs(derived)).toEqual(['public.code_directory']);
  expect(tables.get('public.code_directory')?.columns).toEqual([
    'municipality_id',
    'code_hash',
    'kind',
    'subject_id',
    'expires_at',
  ]);
  expect(new Set(ownRows('public.code_directory', 'subject_id').map((row) => row.subject_id))).toEqual(
    new Set([ballot.id]),
  );
});

test('a receipt stands in the list of receipts only, which is sorted by its letters and leads to no paper', () => {
  expect(whereIs(receipts)).toEqual(['public.ballot_receipts']);
  expect(tables.get('public.ballot_receipts')?.columns).toEqual(['municipality_id', 'ballot_id', 'receipt']);
  const listed = ownRows('public.ballot_receipts').map((row) => row.receipt as string);
  expect(listed).toEqual([...receipts].sort());
});

test('no record of acts, forms or work to be done tells who voted or when', () => {
  const acts = (tables.get('public.audit_log')?.rows ?? []).filter((row) => row.municipality_id === home.id);
  expect(acts.filter((row) => row.actor_kind === 'anonymous')).toEqual([]);
  expect(ownRows('public.form_keys', 'municipality_id', home.id)).toEqual([]);
  for (const [name, { columns }] of tables) {
    if (/paper|receipt/.test(name))
      expect(columns.filter((column) => /(_at|time|date|account|actor)/.test(column))).toEqual([]);
  }
});

test('the order in which papers lie on the disk says nothing of the order of casting', async () => {
  const { rows } = await app.admin.query<{ id: string; choices: number[]; xmin: string }>(
    'select id, choices, xmin::text from papers where ballot_id = $1 order by ctid',
    [ballot.id],
  );
  expect(new Set(rows.map((row) => row.xmin)).size).toBe(1);
  const cast = rows.map((row) => row.choices.reduce((voter, place) => voter + 2 ** (place - 1), 0));
  expect([...cast].sort((a, b) => a - b)).toEqual(Array.from({ length: voters }, (_, voter) => voter));
  // Rank correlation of place and casting: by chance it is beyond 0.22 once in a million closings.
  const difference = cast.reduce((sum, voter, place) => sum + (voter - place) ** 2, 0);
  expect(Math.abs(1 - (6 * difference) / (voters * (voters ** 2 - 1)))).toBeLessThan(0.22);
});

function ownRows(table: string, column = 'ballot_id', value = ballot.id) {
  return (tables.get(table)?.rows ?? []).filter((row) => row[column] === value);
}
