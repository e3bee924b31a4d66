// The small election of /uitleg/eerlijk-tellen, which readers change to see what two ways of counting make of it.
import { type Comparison, compareWays } from '../../analysis/approval/compare.ts';
import type { Told } from '../../analysis/approval/explain.ts';
import { layOut } from '../../analysis/approval/profile.ts';
import type { Language } from '../../analysis/approval/sentences.ts';
import type { FieldProblem } from '../../platform/forms/form.ts';

/** So many proposals; their names are in the catalogue. */
export const exampleProposals = [0, 1, 2, 3, 4] as const;
export const exampleGroups = [0, 1, 2, 3] as const;
const mostPeople = 1_000;

export interface ExampleGroup {
  people: string;
  /** Places of proposals, as text. */
  choices: string[];
}

/** As it was typed. */
export interface Example {
  seats: string;
  groups: ExampleGroup[];
}

/** A large group that wants three things, and smaller ones that want others: most votes gives the large one everything. */
const begin: Example = {
  seats: '3',
  groups: [
    { people: '50', choices: ['0', '1', '2'] },
    { people: '25', choices: ['3'] },
    { people: '20', choices: ['3', '4'] },
    { people: '10', choices: ['4'] },
  ],
};

/** The example of the address, or the one to begin with when there is none. */
export function readExample(query: URLSearchParams): Example {
  if (!query.has('plekken')) return begin;
  return {
    seats: query.get('plekken')?.trim() ?? '',
    groups: exampleGroups.map((group) => ({
      people: withoutPoint(query.get(`mensen-${group}`)?.trim() ?? ''),
      choices: query.getAll(`keuze-${group}`),
    })),
  };
}

/** '1.000' is how one writes a thousand here. */
function withoutPoint(text: string): string {
  return /^\d{1,3}\.\d{3}$/.test(text) ? text.replace('.', '') : text;
}

/** What cannot be counted, by field. */
export function checkExample({ seats, groups }: Example): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!isWhole(seats, 1, exampleProposals.length)) {
    problems.push({
      field: 'plekken',
      message: 'ballots.explain.seatsWrong',
      values: { most: exampleProposals.length },
    });
  }
  for (const [group, { people, choices }] of groups.entries()) {
    if (!isWhole(people, 0, mostPeople)) {
      const values = { group: group + 1, most: mostPeople };
      problems.push({ field: `mensen-${group}`, message: 'ballots.explain.peopleWrong', values });
    }
    if (choices.some((choice) => !isWhole(choice, 0, exampleProposals.length - 1))) {
      problems.push({ field: `keuze-${group}`, message: 'ballots.explain.choiceWrong' });
    }
  }
  if (problems.length === 0 && groups.every(({ people }) => Number(people) === 0)) {
    problems.push({ field: 'mensen-0', message: 'ballots.explain.nobody' });
  }
  return problems;
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most;
}

export interface CountedExample extends Comparison {
  /** For the sentences that tell it. */
  told: Told;
}

/** Both ways of counting. @param example of which `checkExample` found nothing wrong. */
export function countExample({ seats, groups }: Example, names: readonly string[], language: Language): CountedExample {
  const ballots = groups
    .filter(({ people }) => Number(people) > 0)
    .map(({ people, choices }): [number, number[]] => [Number(people), choices.map(Number)]);
  const profile = layOut({ candidates: names.length, ballots });
  const compared = compareWays({ profile, seats: Number(seats) });
  return { ...compared, told: { names, voters: compared.voters, language, ties: 'order' } };
}
