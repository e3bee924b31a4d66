import { expect, test } from 'vitest';
import { sourceFile } from './source.ts';
import { checkSqlRooms } from './sql-rooms.ts';

const none = { rooms: [], views: [], reads: {} };

/** Two slices and the platform, each with a table of its own. */
const tables = [
  declares('src/features/signals/types.ts', 'signals: {\n      id: string;\n      followers: string;\n    };'),
  declares('src/features/periods/types.ts', 'agendas: AgendasTable;\n    livingAgendas: AgendasTable;'),
  sourceFile(
    'src/platform/database/tables.ts',
    'export interface Tables {\n  formKeys: {\n    key: Buffer;\n  };\n}\n',
  ),
];

function declares(path: string, lines: string) {
  const module = "declare module '../../platform/database/tables.ts'";
  return sourceFile(path, `${module} {\n  interface Tables {\n    ${lines}\n  }\n}\n`);
}

function found(path: string, text: string, agreements: Parameters<typeof checkSqlRooms>[1] = none): string[] {
  return checkSqlRooms([...tables, sourceFile(path, text)], agreements).map(({ problem }) => problem);
}

const outside = ["speaks SQL: that belongs in a slice's queries.ts or commands.ts"];

test.each([
  ['src/features/signals/routes.tsx', "tx.db.selectFrom('signals')"],
  ['src/features/signals/contributions.ts', 'const part = sql`s.words is null`;'],
  ['src/features/signals/rules.ts', "tx.db\n    .updateTable('signals')"],
  ['src/features/signals/views/page.tsx', 'await sql<{ id: string }>`select id from signals`.execute(tx.db)'],
  ['src/tidy.ts', "tx.db.deleteFrom('form_keys')"],
])('%s does not speak SQL: %s', (path, text) => {
  expect(found(path, text)[0]).toBe(outside[0]);
});

test.each([
  ['src/features/signals/queries.ts', "tx.db.selectFrom('signals')"],
  ['src/features/signals/follower-queries.ts', 'sql`select id from signals`'],
  ['src/features/signals/commands.ts', 'sql`update signals set words = null`'],
  ['src/platform/forms/once.ts', "tx.db.insertInto('formKeys')"],
  ['src/features/signals/routes.db.test.tsx', "tx.db.selectFrom('agendas')"],
  ['src/features/signals/routes.tsx', "say('sql is spoken elsewhere')"],
])('%s may say %s', (path, text) => {
  expect(found(path, text)).toEqual([]);
});

test('a module that a slice declared speaks SQL, and one that does so no more comes off the list', () => {
  const path = 'src/features/signals/closing.ts';
  expect(found(path, "tx.db.selectFrom('signals')", { ...none, rooms: [path] })).toEqual([]);
  expect(found(path, 'count(papers)', { ...none, rooms: [path] })).toEqual([
    'is declared as a room for SQL and speaks none',
  ]);
});

test.each([
  ["tx.db.selectFrom('agendas')", 'reads agendas'],
  ["tx.db.selectFrom('signals').innerJoin('agendas', 'agendas.id', 'agendaId')", 'reads agendas'],
  ['sql`select s.id from signals s, agendas a where a.id = s.agenda_id`', 'reads agendas'],
  [`sql\`select s.id from signals s \${first ? sql\`join agendas a on true\` : sql\`\`} limit 1\``, 'reads agendas'],
  ["tx.db.deleteFrom('agendas')", 'writes agendas'],
  ['sql`update agendas set title = null`', 'writes agendas'],
  ["tx.db.insertInto('formKeys')", 'writes form_keys'],
])('a table is asked for where it is kept: %s', (text, problem) => {
  expect(found('src/features/signals/queries.ts', text)).toEqual([expect.stringContaining(problem)]);
});

test('a column that is called like a table is none', () => {
  expect(found('src/features/periods/queries.ts', 'sql`select a.signals as signals from agendas a`')).toEqual([]);
  expect(found('src/features/periods/queries.ts', "tx.db.selectFrom('agendas').select('followers')")).toEqual([]);
});

test('a view that was made for others may be read by all, and written by none', () => {
  const agreements = { ...none, views: ['living_agendas'] };
  const path = 'src/features/signals/queries.ts';
  expect(found(path, "tx.db.selectFrom('livingAgendas')", agreements)).toEqual([]);
  expect(found(path, "tx.db.deleteFrom('livingAgendas')", agreements)).toHaveLength(1);
});

test('a reading of another slice that was agreed on is fine until it is needed no longer; a writing never is', () => {
  const path = 'src/features/signals/queries.ts';
  const agreements = { ...none, reads: { [path]: ['agendas'] } };
  expect(found(path, 'sql`select 1 from agendas`', agreements)).toEqual([]);
  expect(found(path, 'sql`update agendas set title = null`', agreements)).toEqual([expect.stringContaining('writes')]);
  expect(found(path, "tx.db.selectFrom('signals')", agreements)).toEqual([expect.stringContaining('no more')]);
});
