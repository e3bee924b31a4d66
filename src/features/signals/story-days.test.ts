import { describe, expect, test } from 'vitest';
import type { Link, Told } from '../thread/index.ts';
import { composeStory } from './story.ts';

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
  ['proposal', { title: 'Lichtere deuren' }],
  ['priority', { title: 'Overal naar binnen kunnen' }],
  ['answer', { title: 'De gemeente gaat hier niet over.' }],
]);

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
