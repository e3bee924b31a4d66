import { existsSync } from 'node:fs';
import { type ApprovalFile, readPabulib } from '../analysis/approval/pabulib.ts';
import type { Config } from '../config.ts';
import { type ImportVerdict, importBallots, longestTitle } from '../features/ballots/index.ts';
import { findCurrentAgenda } from '../features/periods/index.ts';
import type { Dependencies } from '../platform/http/env.ts';
import { findMunicipality } from '../platform/http/municipality.ts';
import { system } from '../platform/policies/roles.ts';
import { assemble } from '../server.ts';
import { explained } from './expected.ts';
import { linesOf } from './files.ts';
import { root } from './root.ts';
import { parseWords, UsageError, type Verb } from './verb.ts';

/** As many as the symposium of the first municipality chose. */
const usualSeats = 5;

export const importData: Verb = {
  help: `Usage: speerpunt import ballots FILE.pb --municipality SLUG --title TITLE [--seats N] [--json]

Reads a Pabulib file (approval) into a counted ballot: projects become proposals of the present agenda, voters become papers
in random order. Nothing is brought in when the file contradicts itself. Works beside a running server, with the same DATA_DIR or
DATABASE_URL as that has.

  --municipality SLUG   the municipality, as in its address
  --title TITLE         what the ballot is called
  --seats N             how many proposals are chosen (${usualSeats})
  --json                print {"result": the address of the result}

Example
  speerpunt import ballots Netherlands_Amsterdam_166.pb --municipality zonnedam --title 'Buurtbudget 2019'`,
  run: (words, config) => explained('import', () => importFile(words, config)),
};

interface Asked {
  file: string;
  municipality: string;
  title: string;
  seats: number;
  json: boolean;
}

async function importFile(words: string[], config: Config): Promise<0 | 1> {
  const asked = readAsked(words);
  const election = await readPabulib(linesOf(asked.file));
  if (!config.databaseUrl && !existsSync(config.dataDir)) {
    return complain(`there are no data in ${config.dataDir} yet: DATA_DIR says where they are`);
  }
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const parts = await assemble({ config, root, alone: false, say });
  try {
    const outcome = await bringIn(parts.app, asked, election);
    if ('problem' in outcome) return complain(`${outcome.problem} (in ${placeOf(config)})`);
    process.stdout.write(`${asked.json ? JSON.stringify(outcome) : `Imported: ${outcome.result}`}\n`);
    return 0;
  } finally {
    await parts.close();
  }
}

function readAsked(words: string[]): Asked {
  const text = { type: 'string' } as const;
  const options = { municipality: text, title: text, seats: text, json: { type: 'boolean' } } as const;
  const { values, positionals } = parseWords(words, options);
  const [kind, file, ...more] = positionals;
  if (kind !== 'ballots') throw new UsageError(kind ? `cannot import '${kind}'` : 'say what to import: ballots');
  if (!file || more.length > 0) throw new UsageError('give one file');
  if (!values.municipality) throw new UsageError('--municipality is missing');
  if (!values.title?.trim()) throw new UsageError('--title is missing');
  if ([...values.title.trim()].length > longestTitle)
    throw new UsageError(`--title has at most ${longestTitle} letters`);
  const seats = Number(values.seats ?? usualSeats);
  if (!Number.isInteger(seats) || seats < 1) throw new UsageError('--seats is a whole number from 1');
  return { file, municipality: values.municipality, title: values.title.trim(), seats, json: values.json ?? false };
}

async function bringIn(
  app: Dependencies,
  { municipality: slug, title, seats }: Asked,
  election: ApprovalFile,
): Promise<{ result: string } | { problem: string }> {
  const municipality = await findMunicipality(app, { slug });
  if (!municipality) return { problem: `there is no municipality '${slug}'` };
  if (municipality.readOnly) return { problem: `${slug} is a reconstruction and takes in nothing` };
  const verdict = await app.database.inMunicipality(municipality.id, system, async (tx) => {
    const agenda = await findCurrentAgenda(tx);
    return agenda && importBallots(tx, { title, seats, election, agendaId: agenda.id });
  });
  if (!verdict) return { problem: `${slug} has no agenda yet: start one first` };
  return verdict.kind === 'imported'
    ? { result: `/${slug}/stemmingen/${verdict.slug}/uitslag` }
    : { problem: whyNot(verdict) };
}

function whyNot(verdict: Exclude<ImportVerdict, { kind: 'imported' }>): string {
  if (verdict.kind === 'too-few-projects') return 'the file holds fewer than two projects';
  const { project, said, counted } = verdict;
  return `the file contradicts itself: it says ${said} votes for '${project}', its papers hold ${counted}`;
}

function placeOf({ databaseUrl, dataDir }: Config): string {
  return databaseUrl ? 'the database of DATABASE_URL' : dataDir;
}

function complain(problem: string): 1 {
  process.stderr.write(`speerpunt import: ${problem}\n`);
  return 1;
}
