// The database is spoken to in few rooms, and a table by the slice that keeps it: who changes a table knows whom it concerns.
import { type Finding, isForTests, type SourceFile } from './source.ts';

/** Modules beside queries.ts and commands.ts in which a slice speaks to the database: each is one act or one walk. */
const declaredRooms: readonly string[] = [
  'src/features/ballots/closing.ts',
  'src/features/ballots/drawing.ts',
  'src/features/ballots/intake.ts',
  'src/features/ballots/supplied.ts',
  'src/features/ballots/votes.ts',
  'src/features/signals/following.ts',
  'src/features/thread/behind.ts',
  'src/features/thread/voices.ts',
];

/** Made for every slice to read; nobody writes them but the database. */
const openViews: readonly string[] = ['links_in_force', 'kept_counts'];

/**
 * Queries that read tables of another slice, since a page would ask the database once for each of its lines without that.
 * Reads only. This list only shrinks.
 */
const readsElsewhere: Readonly<Record<string, readonly string[]>> = {
  'src/features/actions/queries.ts': ['priorities', 'organisations'],
  'src/features/agenda/queries.ts': ['agendas'],
  'src/features/ballots/queries.ts': ['proposals'],
  'src/features/proposals/queries.ts': ['signals', 'gatherings'],
  'src/features/signals/queries.ts': ['gatherings'],
};

/** The platform reads whose address it is at every request; everything else about it is the slice's. */
const sharedWithPlatform: Readonly<Record<string, string>> = { municipalities: 'municipalities' };

/** What the rule is held against; the tests bring their own. */
export interface Agreements {
  rooms: readonly string[];
  views: readonly string[];
  reads: Readonly<Record<string, readonly string[]>>;
}

const agreed: Agreements = { rooms: declaredRooms, views: openViews, reads: readsElsewhere };

export function checkSqlRooms(files: SourceFile[], agreements: Agreements = agreed): Finding[] {
  const own = files.filter(({ path }) => !isForTests(path));
  const used = new Map(own.map(({ path, text }) => [path, usesIn(text)]));
  const owners = ownersOf(own);
  return [
    ...own.flatMap(({ path, text }) => (speaksSql(text) ? checkRoom(path, agreements.rooms) : [])),
    ...own.flatMap(({ path }) => checkTables(path, used.get(path) ?? [], { owners, agreements })),
    ...checkLists(own, used, agreements),
  ];
}

const building = /\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(/;
const writing = /\bsql(?:<[^`]*?>)?`/;

function speaksSql(text: string): boolean {
  return building.test(text) || writing.test(text);
}

function checkRoom(path: string, rooms: readonly string[]): Finding[] {
  const room = /^src\/(platform\/|features\/[^/]+\/([a-z-]+-)?(queries|commands)\.ts$)/;
  if (room.test(path) || rooms.includes(path)) return [];
  return [{ path, problem: "speaks SQL: that belongs in a slice's queries.ts or commands.ts" }];
}

interface Use {
  table: string;
  writes: boolean;
}

interface Known {
  owners: Map<string, string>;
  agreements: Agreements;
}

function checkTables(path: string, uses: Use[], { owners, agreements }: Known): Finding[] {
  const home = homeOf(path);
  return uses.flatMap(({ table, writes }) => {
    const owner = owners.get(table);
    if (!owner || owner === home || sharedWithPlatform[table] === home) return [];
    const may = agreements.views.includes(table) || agreements.reads[path]?.includes(table);
    if (may && !writes) return [];
    return [{ path, problem: `${writes ? 'writes' : 'reads'} ${table}, which ${owner} keeps: ask for it there` }];
  });
}

/** What is agreed on and needed no longer comes off its list. */
function checkLists(files: SourceFile[], used: Map<string, Use[]>, { rooms, reads }: Agreements): Finding[] {
  const silent = rooms.filter((path) => !files.some((file) => file.path === path && speaksSql(file.text)));
  const unread = Object.entries(reads).flatMap(([path, tables]) =>
    tables
      .filter((table) => !used.get(path)?.some((use) => use.table === table))
      .map((table) => ({
        path,
        problem: `reads ${table} no more: take it off the list in tools/architecture/sql-rooms.ts`,
      })),
  );
  return [...silent.map((path) => ({ path, problem: 'is declared as a room for SQL and speaks none' })), ...unread];
}

/** Whoever declares a table keeps it. */
function ownersOf(files: SourceFile[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { path, text } of files) {
    const [, declared = ''] = text.match(/^ *(?:export )?interface Tables \{\n([\s\S]*?)^ *\}\n(?:\}|\n|$)/m) ?? [];
    const indent = declared.match(/^ */)?.[0] ?? '';
    for (const [, name = ''] of declared.matchAll(new RegExp(`^${indent}(\\w+): `, 'gm'))) {
      owners.set(snakeCase(name), homeOf(path));
    }
  }
  return owners;
}

function homeOf(path: string): string {
  return path.match(/^src\/features\/([^/]+)\//)?.[1] ?? path.split('/')[1] ?? '';
}

function usesIn(text: string): Use[] {
  const built = text.matchAll(/\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|\w*[jJ]oin)\(\s*'(\w+)/g);
  const uses = [...built].map(([, verb = '', table = '']) => ({
    table: snakeCase(table),
    writes: !/^selectFrom$|[jJ]oin$/.test(verb),
  }));
  for (const statement of statementsIn(text)) {
    for (const [, verb = '', table = ''] of statement.matchAll(
      /(\bdelete from|\bfrom|\bjoin|\binto|\bupdate|,)\s+(\w+)/g,
    )) {
      uses.push({ table, writes: /^(delete from|into|update)$/.test(verb) });
    }
  }
  return uses.filter(
    ({ table, writes }, index) => index === uses.findIndex((use) => use.table === table && use.writes === writes),
  );
}

/** What stands between sql` and its own closing mark, values that are templates themselves included. */
function statementsIn(text: string): string[] {
  return [...text.matchAll(new RegExp(writing, 'g'))].map(({ 0: opening, index }) => {
    let depth = 0;
    let at = index + opening.length;
    const start = at;
    while (at < text.length && (depth > 0 || text[at] !== '`')) {
      if (text[at] === '$' && text[at + 1] === '{') depth += 1;
      if (text[at] === '}') depth -= 1;
      at += 1;
    }
    return text.slice(start, at);
  });
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
