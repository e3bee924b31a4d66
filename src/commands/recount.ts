import { z } from 'zod';
import { count } from '../analysis/approval/count.ts';
import { type Outcome, type Rule, rules, withoutUnsupported } from '../analysis/approval/outcome.ts';
import type { Profile } from '../analysis/approval/profile.ts';
import { type ElectionFile, readElection } from './election.ts';
import { explained } from './expected.ts';
import { FileError, readJson, wholeText } from './files.ts';
import { print, printJson } from './print.ts';
import { oneFile, parseWords, UsageError, type Verb } from './verb.ts';

export const recount: Verb = {
  help: `Usage: speerpunt recount FILE.pb --result FILE.json [--json]

Counts the ballots of FILE.pb and lays the count beside the result that was published with them. Exit 1 when they differ.

  --result FILE.json   the published result (ballot-result-v1)
  --json               print {"same": true or false, "differences": [...]}

Example
  speerpunt recount uitslag.pb --result uitslag.json`,
  run: (words) => explained('recount', () => recountFile(words)),
};

const resultFile = z.object({
  format: z.literal('ballot-result-v1'),
  rule: z.enum(rules),
  seats: z.number().int(),
  papers: z.number().int(),
  blanks: z.number().int(),
  options: z.array(z.object({ id: z.string(), votes: z.number().int(), chosen: z.boolean() })),
  winners: z.array(z.number().int()),
  order: z.array(z.number().int()),
  receipts: z.array(z.string()),
});

type PublishedResult = z.infer<typeof resultFile>;

async function recountFile(words: string[]): Promise<0 | 1> {
  const { values, positionals } = parseWords(words, { result: { type: 'string' }, json: { type: 'boolean' } });
  const file = oneFile(positionals);
  if (!values.result) throw new UsageError('--result is missing');
  const published = readJson(await wholeText(values.result), resultFile, values.result);
  const election = await readElection(file);
  if (!election.profile) throw new FileError(`${file} holds points, not approvals`);
  const differences = compare(published, election, election.profile);
  const same = differences.length === 0;
  if (values.json) printJson({ same, differences });
  else if (same) print(`The same: ${published.papers} papers, ${published.winners.length} chosen.`);
  else print(`The count differs:\n${differences.map((line) => `- ${line}`).join('\n')}`);
  return same ? 0 : 1;
}

function compare(published: PublishedResult, { ids, votesSaid = [] }: ElectionFile, profile: Profile): string[] {
  const differences: string[] = [];
  const differ = (what: string, said: unknown, found: unknown) => {
    if (JSON.stringify(said) !== JSON.stringify(found)) {
      differences.push(`${what}: the result says ${JSON.stringify(said)}, the ballots ${JSON.stringify(found)}`);
    }
  };
  differ(
    'options',
    published.options.map(({ id }) => id),
    ids,
  );
  if (differences.length > 0) return differences;
  differ('papers', published.papers, profile.voters);
  differ('blanks', published.blanks, profile.blank);
  if (published.receipts.length > 0) differ('receipts', published.receipts.length, profile.voters);
  published.options.forEach(({ id, votes }, place) => {
    differ(`votes for ${id}`, votes, profile.approvals[place]);
    const said = votesSaid[place];
    if (said !== undefined && said !== profile.approvals[place]) {
      differences.push(`votes for ${id}: the file itself says ${said}, its ballots ${profile.approvals[place]}`);
    }
  });
  const { order, winners } = elected(published.rule, published.seats, profile);
  differ('order', published.order, order);
  differ('winners', published.winners, winners);
  const chosen = published.options.flatMap(({ chosen: is }, place) => (is ? [place] : []));
  differ('chosen', chosen, winners);
  return differences;
}

/** As ballots here are counted: what nobody voted for is never chosen. */
function elected(rule: Rule, seats: number, profile: Profile): Outcome {
  return withoutUnsupported(count(profile, rule, Math.min(seats, profile.candidates)), profile);
}
