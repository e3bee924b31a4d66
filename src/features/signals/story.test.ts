import { describe, expect, test } from 'vitest';
import type { Happening, Link, ThreadNode, Told } from '../thread/index.ts';
import { composeStory, headlineOf } from './story.ts';

const link = (more: Partial<Link>): Link => ({
  id: 'l',
  from: 'signal',
  to: 'proposal',
  relation: 'led_to',
  actId: 'a',
  reason: null,
  decidedIn: null,
  at: new Date('2026-03-19'),
  ...more,
});
const told = new Map<string, Told>([
  ['proposal', { title: 'Lichtere deuren', href: '/voorstellen/1' }],
  ['merged', { title: 'Overal naar binnen' }],
  ['priority', { title: 'Overal naar binnen kunnen' }],
  ['ballot', { title: 'Wat pakken we het eerst aan?' }],
  ['answer', { title: 'De gemeente gaat hier niet over.' }],
]);

test('a story is told in order of time, each thing once', () => {
  const moments = composeStory({
    nodes: [
      { id: 'proposal', kind: 'proposal' },
      { id: 'merged', kind: 'proposal' },
      { id: 'priority', kind: 'priority' },
    ],
    links: [
      link({}),
      link({ from: 'proposal', to: 'merged', relation: 'merged_into', reason: 'Zelfde ingang' }),
      link({ from: 'other', to: 'merged', relation: 'merged_into', reason: 'Zelfde ingang' }),
      link({ from: 'merged', to: 'priority', relation: 'chosen_as' }),
    ],
    begun: new Date('2026-03-14'),
    splits: [],
    told,
    voices: new Map([['proposal', { voices: 14, gatherings: 2 }]]),
  });
  expect(moments.map(({ message, title, reason }) => [message, title, reason])).toEqual([
    ['signals.story.proposal', 'Lichtere deuren', undefined],
    ['signals.story.merged', 'Overal naar binnen', 'Zelfde ingang'],
    ['signals.story.priority', 'Overal naar binnen kunnen', undefined],
  ]);
  expect(moments[0]?.happenings).toEqual([{ at: null, message: 'signals.story.together', values: { others: 13 } }]);
});

describe('a vote', () => {
  const fared = (ballotId: string, chosen: boolean): Happening => ({
    at: new Date('2026-04-01'),
    message: chosen ? 'ballots.told.chosen' : 'ballots.told.notChosen',
    values: { title: 'Lichtere deuren', votes: 2, papers: 5 },
    voted: { ballotId, chosen },
  });
  const storyOf = (...happenings: Happening[]) =>
    composeStory({
      nodes: [
        { id: 'proposal', kind: 'proposal' },
        { id: 'ballot', kind: 'ballot' },
      ],
      links: [link({}), link({ from: 'proposal', to: 'ballot' })],
      begun: new Date('2026-03-14'),
      splits: [],
      told: new Map<string, Told>([
        ['proposal', { title: 'Lichtere deuren', happenings }],
        ['ballot', { title: 'Wat eerst?', href: '/stemmingen/wat', says: { message: 'ballots.says.over' } }],
      ]),
      voices: new Map(),
    });

  test('is told as the ballot says it, with how the proposal fared in it and not before', () => {
    const [proposal, ballot] = storyOf(fared('ballot', false), fared('an earlier one', false));
    expect(ballot).toMatchObject({
      message: 'ballots.says.over',
      title: 'Wat eerst?',
      ended: true,
      at: new Date('2026-04-01'),
    });
    expect(ballot?.happenings.map(({ voted }) => voted?.ballotId)).toEqual(['ballot']);
    expect(proposal?.happenings.map(({ voted }) => voted?.ballotId)).toEqual(['an earlier one']);
  });

  test('that was lost is the answer, in the words of the proposal, and nothing more comes of it', () => {
    expect(headlineOf(storyOf(fared('ballot', false)))).toMatchObject({
      message: 'signals.story.lost',
      title: 'Lichtere deuren',
      href: '/stemmingen/wat',
      happenings: [{ message: 'ballots.told.notChosen' }],
      ended: true,
    });
  });

  test('that was won is an answer that goes on', () => {
    const won = headlineOf(storyOf(fared('ballot', true)));
    expect(won).toMatchObject({ message: 'signals.story.chosen', title: 'Lichtere deuren' });
    expect(won).not.toHaveProperty('ended');
  });

  test('that is not counted yet is where it stands', () => {
    expect(headlineOf(storyOf())).toMatchObject({ message: 'ballots.says.over', title: 'Wat eerst?' });
  });
});

test('the path tells what was agreed on its day, the answer how it stands now', () => {
  const moments = composeStory({
    nodes: [
      { id: 'proposal', kind: 'proposal' },
      { id: 'action', kind: 'action' },
    ],
    links: [link({}), link({ from: 'proposal', to: 'action' })],
    begun: new Date('2026-03-14'),
    splits: [],
    told: new Map<string, Told>([
      ['proposal', { title: 'Lichtere deuren' }],
      [
        'action',
        { title: 'Deuren', says: { message: 'actions.says.done' }, said: { message: 'actions.says.planned' } },
      ],
    ]),
    voices: new Map(),
  });
  expect(moments.at(-1)?.message).toBe('actions.says.planned');
  expect(headlineOf(moments)?.message).toBe('actions.says.done');
});

test('a split is told once, with the parts that the story went to', () => {
  const moments = composeStory({
    nodes: ['proposal', 'doors', 'stairs'].map((id) => ({ id, kind: 'proposal' })),
    links: [
      link({ actId: 'before' }),
      link({ to: 'doors', actId: 'split', reason: 'Twee dingen.' }),
      link({ to: 'stairs', actId: 'split', reason: 'Twee dingen.' }),
    ],
    begun: new Date('2026-03-14'),
    splits: ['doors', 'stairs', 'lift'].map((to) =>
      link({ from: 'proposal', to, relation: 'split_from', actId: 'split', reason: 'Twee dingen.' }),
    ),
    told: new Map(['proposal', 'doors', 'stairs', 'lift'].map((id) => [id, { title: id, href: `/voorstellen/${id}` }])),
    voices: new Map(),
  });
  expect(moments.map(({ message, title, reason }) => [message, title, reason])).toEqual([
    ['signals.story.proposal', 'proposal', undefined],
    ['signals.story.split', 'proposal', 'Twee dingen.'],
  ]);
  expect(moments[1]?.happenings).toMatchObject([
    { values: { title: 'doors' }, href: '/voorstellen/doors' },
    { values: { title: 'stairs' }, href: '/voorstellen/stairs' },
  ]);
});

describe('the answer to a story', () => {
  const nodes: ThreadNode[] = [
    { id: 'proposal', kind: 'proposal' },
    { id: 'priority', kind: 'priority' },
    { id: 'own', kind: 'action' },
    { id: 'wide', kind: 'action' },
    { id: 'edition', kind: 'edition' },
    { id: 'outcome', kind: 'outcome' },
    { id: 'no', kind: 'answer' },
  ];
  const links = {
    proposal: link({}),
    priority: link({ from: 'proposal', to: 'priority', relation: 'chosen_as' }),
    own: link({ from: 'proposal', to: 'own' }),
    wide: link({ from: 'priority', to: 'wide' }),
    edition: link({ from: 'wide', to: 'edition', relation: 'answered_by' }),
    outcome: link({ from: 'own', to: 'outcome' }),
    wideOutcome: link({ from: 'wide', to: 'outcome' }),
    no: link({ to: 'no', relation: 'not_taken_up' }),
  };
  const answerTo = (steps: (keyof typeof links)[], stopped: string[] = []) =>
    headlineOf(
      composeStory({
        nodes,
        links: steps.map((step) => links[step]),
        begun: new Date('2026-03-14'),
        splits: [],
        told: new Map(nodes.map(({ id }) => [id, { title: id, ...(stopped.includes(id) ? { stopped: true } : {}) }])),
        voices: new Map(),
      }),
    )?.title;

  test.each<[string, (keyof typeof links)[], string | undefined]>([
    ['nothing while nothing was done', [], undefined],
    ['where it stands', ['proposal'], 'proposal'],
    ['the priority that it became', ['proposal', 'priority'], 'priority'],
    ['what is done about the priority, not that it was published', ['proposal', 'priority', 'wide', 'edition'], 'wide'],
    ['what is done about their own proposal first', ['proposal', 'priority', 'own', 'wide', 'edition'], 'own'],
    ['what changed by it', ['proposal', 'own', 'outcome'], 'outcome'],
    ['nothing that changed by something else', ['proposal', 'priority', 'own', 'wide', 'wideOutcome'], 'own'],
    ['what the municipality answered', ['proposal', 'no'], 'no'],
    ['what is done, also when another part was refused', ['proposal', 'own', 'no'], 'own'],
  ])('is %s', (_what, steps, title) => {
    expect(answerTo(steps)).toBe(title);
  });

  test('is what goes on rather than what was stopped, and that it was stopped when nothing goes on', () => {
    expect(answerTo(['proposal', 'priority', 'wide', 'own'], ['own', 'wide'])).toBe('own');
    expect(answerTo(['priority', 'wide'], ['wide'])).toBe('wide');
  });
});

test('an answer that something will not be done is told as such, and its reason not twice', () => {
  const [moment] = composeStory({
    nodes: [{ id: 'answer', kind: 'answer' }],
    links: [link({ to: 'answer', relation: 'not_taken_up', reason: 'De gemeente gaat hier niet over.' })],
    begun: new Date('2026-03-14'),
    splits: [],
    told,
    voices: new Map(),
  });
  expect(moment).toMatchObject({ message: 'signals.story.notTakenUp', title: 'De gemeente gaat hier niet over.' });
  expect(moment).not.toHaveProperty('reason');
});

test('a thing that no slice knows is left out rather than shown empty', () => {
  expect(
    composeStory({
      nodes: [{ id: 'unknown', kind: 'edition' }],
      links: [link({ to: 'unknown' })],
      begun: new Date('2026-03-14'),
      splits: [],
      told,
      voices: new Map(),
    }),
  ).toEqual([]);
});

describe('of what was said for two proposals', () => {
  const because = 'Over de spoorlijn beslist het Rijk.';
  const storyOf = (...links: Link[]) =>
    composeStory({
      nodes: [
        { id: 'proposal', kind: 'proposal' },
        { id: 'other', kind: 'proposal' },
        { id: 'priority', kind: 'priority' },
        { id: 'aside', kind: 'answer' },
      ],
      links,
      begun: new Date('2026-03-14'),
      splits: [],
      told: new Map<string, Told>([...told, ['other', { title: 'Een station' }], ['aside', { title: because }]]),
      voices: new Map(),
    });
  const aside = link({ from: 'other', to: 'aside', relation: 'not_taken_up', reason: because });

  test('the one that became no priority is told by its name, with why', () => {
    const moments = storyOf(link({ to: 'other' }), aside);
    expect(headlineOf(moments)).toMatchObject({
      message: 'signals.story.setAside',
      values: { before: 'Een station' },
      title: because,
      ended: true,
    });
  });

  test('the one that did become a priority is the answer, and the other is told below', () => {
    const moments = storyOf(link({}), link({ from: 'proposal', to: 'priority' }), link({ to: 'other' }), aside);
    expect(headlineOf(moments)).toMatchObject({ kind: 'priority' });
    expect(moments.map(({ message }) => message)).toContain('signals.story.setAside');
  });
});

describe('nothing that came of what was said is dated before it was said, or before it came there', () => {
  const day = (text: string) => new Date(`2026-${text}`);
  const daysOf = (links: Link[], renewed?: Date[]) =>
    composeStory({
      begun: day('11-27'),
      nodes: [
        { id: 'proposal', kind: 'proposal' },
        { id: 'priority', kind: 'priority' },
        { id: 'vision', kind: 'vision' },
        { id: 'answer', kind: 'answer' },
      ],
      links,
      splits: [],
      told: new Map<string, Told>([
        ...told,
        ['vision', { title: 'Iedereen hoort erbij', ...(renewed ? { renewed } : {}) }],
      ]),
      voices: new Map(),
    }).map(({ kind, at }) => [kind, at]);

  test('of somebody who was placed with what others said long before', () => {
    const links = [
      link({ from: 'proposal', to: 'priority', at: day('11-13') }),
      link({ from: 'priority', to: 'vision', at: day('11-13') }),
      link({ at: day('11-29') }),
    ];
    expect(daysOf(links)).toEqual([
      ['proposal', day('11-29')],
      ['priority', day('11-29')],
      ['vision', day('11-29')],
    ]);
  });

  test('what came later keeps its own day, in order', () => {
    const links = [
      link({ from: 'proposal', to: 'priority', at: day('11-13') }),
      link({ to: 'answer', at: day('11-28'), relation: 'answered_by' }),
      link({ at: day('11-29') }),
      link({ from: 'priority', to: 'vision', at: day('12-04') }),
    ];
    expect(daysOf(links)).toEqual([
      ['answer', day('11-28')],
      ['proposal', day('11-29')],
      ['priority', day('11-29')],
      ['vision', day('12-04')],
    ]);
  });

  test('a vision rests on it since the version that took it up', () => {
    const links = [link({ at: day('11-28') }), link({ from: 'proposal', to: 'vision', at: day('11-29') })];
    expect(daysOf(links, [day('06-01'), day('12-04'), day('12-20')])).toContainEqual(['vision', day('12-04')]);
    expect(daysOf(links, [day('06-01')])).toContainEqual(['vision', day('11-29')]);
  });
});
