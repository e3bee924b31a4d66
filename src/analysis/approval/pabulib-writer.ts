export interface ApprovalElection {
  /** Keys and values of META, in this order. The counts of projects and votes are added. */
  meta: [key: string, value: string | number][];
  projects: { id: string; name: string; votes: number; selected: boolean }[];
  /** Ids of projects, one list for each voter, in the order in which they are to stand in the file. */
  ballots: readonly (readonly string[])[];
}

/** An approval election as a Pabulib file. Every project costs one seat; voters are numbers in the order of the file. */
export function writePabulib({ meta, projects, ballots }: ApprovalElection): string {
  const lines = [
    'META',
    'key;value',
    ...meta.map(record),
    record(['num_projects', projects.length]),
    record(['num_votes', ballots.length]),
    'PROJECTS',
    'project_id;cost;votes;name;selected',
    ...projects.map(({ id, votes, name, selected }) => record([id, 1, votes, name, selected ? 1 : 0])),
    'VOTES',
    'voter_id;vote',
    ...ballots.map((ballot, index) => record([index + 1, ballot.join(',')])),
  ];
  return `${lines.join('\n')}\n`;
}

function record(fields: readonly (string | number)[]): string {
  return fields.map((field) => quote(String(field))).join(';');
}

// Records stay on one line: some readers take a line for a record, whatever the quotes say.
function quote(field: string): string {
  const line = field.replace(/\s+/g, ' ').trim();
  return /[;"]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
