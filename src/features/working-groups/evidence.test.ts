import { describe, expect, it } from 'vitest';
import { type Facts, findingsOf, type GroupFacts } from './evidence.ts';
import type { Member } from './types.ts';

const today = '2026-11-22';

function member(more: Partial<Member>): Member {
  const nothing = { departmentId: null, organisationId: null, from: null, sphere: null, joinedOn: null, leftOn: null };
  return {
    id: 'm',
    groupId: 'g',
    role: 'lid',
    origin: 'resident',
    people: 1,
    chair: true,
    version: 1,
    ...nothing,
    ...more,
  };
}
const physical = member({ origin: 'department', departmentId: 'streets', sphere: 'physical' });
const social = member({ origin: 'department', departmentId: 'society', sphere: 'social' });

function group(more: Partial<GroupFacts> = {}): GroupFacts {
  return {
    slug: 'intern',
    name: 'Intern',
    kind: 'internal',
    assignment: 'Zorgt dat het gebeurt.',
    startedOn: '2026-01-01',
    endedOn: null,
    met: 4,
    lastOn: '2026-11-01',
    nextOn: null,
    members: [physical, social],
    ...more,
  };
}

const shown = (facts: Partial<Facts>) =>
  findingsOf({ groups: [], unattended: [], reconstructed: false, ...facts }, today);

describe('what working groups show', () => {
  type Said = [step: number, message: string, values: object | undefined];
  const cases: [what: string, groups: GroupFacts[], expected: Said[]][] = [
    ['nothing where there is none', [], []],
    [
      'a group with an assignment, its meetings and its departments',
      [group()],
      [
        [4, 'kind.internal', { count: 1 }],
        [4, 'met', { count: 4 }],
        [4, 'departments', { count: 2, physical: 'yes' }],
      ],
    ],
    [
      'a group without an assignment is no proof of one',
      [group({ assignment: null, met: 0, members: [social] })],
      [[4, 'departments', { count: 1, physical: 'no' }]],
    ],
    [
      'groups of one kind together, a department in two of them once, and who takes part',
      [
        group({ kind: 'thematic', met: 1, members: [social, member({ origin: 'expert', people: 3 })] }),
        group({ kind: 'thematic', met: 2, members: [social, member({ people: 2 })] }),
      ],
      [
        [4, 'kind.thematic', { count: 2 }],
        [4, 'met', { count: 3 }],
        [4, 'departments', { count: 1, physical: 'no' }],
        [5, 'residents', { count: 5 }],
      ],
    ],
  ];
  it('of a reconstruction, no more than that they are known and that people took part', () => {
    const groups = [
      group({ kind: 'thematic', members: [social, member({ origin: 'expert', people: null })] }),
      group(),
    ];
    expect(shown({ groups, reconstructed: true }).evidence.map(({ message }) => message)).toEqual([
      'working-groups.evidence.known.internal',
      'working-groups.evidence.known.thematic',
      'working-groups.evidence.residentsSome',
    ]);
  });
  it.each(cases)('%s', (_, groups, expected) => {
    const said = shown({ groups }).evidence.map(({ step, message, values }) => [step, message, values]);
    expect(said).toEqual(
      expected.map(([step, message, values]) => [step, `working-groups.evidence.${message}`, values]),
    );
  });
});

describe('what is lacking', () => {
  const priority = { slug: 'taal', title: 'Taal' };
  it.each([
    ['no group at all says enough', { unattended: [priority] }, [['none', '/nieuw', true]]],
    ['a whole group lacks nothing', { groups: [group()] }, []],
    [
      'no internal group',
      { groups: [group({ kind: 'sounding-board' })] },
      [['internal', '/nieuw?soort=internal', false]],
    ],
    ['the physical domain', { groups: [group({ members: [social] })] }, [['physical', '/intern/leden/nieuw', true]]],
    ['an assignment', { groups: [group({ assignment: null })] }, [['assignment', '/intern/aanpassen', false]]],
    [
      'three months of silence',
      { groups: [group({ lastOn: '2026-08-24' })] },
      [['silent', '/intern/overleg/nieuw', false]],
    ],
    ['not yet three months', { groups: [group({ lastOn: '2026-08-25' })] }, []],
    [
      'a priority on which nobody works',
      { groups: [group()], unattended: [priority] },
      [['priority', '/nieuw?soort=thematic&speerpunt=taal', false]],
    ],
  ])('%s', (_, facts, expected) => {
    const said = shown(facts).gaps.map(({ message, reason, href, essential }) => [message, reason, href, essential]);
    expect(said).toEqual(
      expected.map(([kind, href, essential]) => [
        `working-groups.gap.${kind}.do`,
        `working-groups.gap.${kind}.why`,
        `/werk/werkgroepen${href}`,
        essential,
      ]),
    );
  });
});
