import { expect, test } from 'vitest';
import { composedPriority } from '../../../../test/agendas.ts';
import { renderExample } from '../../../ui/render-example.tsx';
import type { ComposedPriority } from '../types.ts';
import { PrioritySection } from './priority-section.tsx';

const ballot = { slug: 'symposium', title: 'Symposium', papers: 214, elsewhere: false };

function shown(ballots: ComposedPriority['origin']['ballots']): string {
  const origin = { ballots, mergedFrom: [], addedBy: [] };
  const priority = composedPriority({ title: 'Toegang', voices: 74, gatherings: 6, origin });
  const around = { progress: new Map(), today: '2026-11-22', reconstructed: false };
  return renderExample(<PrioritySection priority={priority} actions={[]} number={1} {...around} />);
}

test('the number of stories is what the eye finds first', () => {
  expect(shown([])).toContain('Hierachter staan <b>74 verhalen</b> van 6 plekken.');
});

test('of each vote it says which proposal it was about', () => {
  const html = shown([
    { ...ballot, proposal: 'Overal naar binnen', votes: 131 },
    { ...ballot, proposal: 'Goede stoepen', votes: 96 },
  ]);
  expect(html).toContain('‘Overal naar binnen’ is gekozen met 131 van de 214 stemmen');
  expect(html).toContain('‘Goede stoepen’ is gekozen met 96 van de 214 stemmen');
});

test('one vote about the same words needs no name, nor does an edition from before names were kept', () => {
  for (const proposal of [{ proposal: 'Toegang' }, {}])
    expect(shown([{ ...ballot, ...proposal, votes: 131 }])).toContain('Gekozen met 131 van de 214 stemmen');
});
