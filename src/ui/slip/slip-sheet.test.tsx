import { expect, test } from 'vitest';
import { renderExample } from '../render-example.tsx';
import { Slip } from './slip.tsx';
import { SlipSheet } from './slip-sheet.tsx';

const slips = (count: number) => Array.from({ length: count }, () => <Slip>Tekst</Slip>);

test.each([
  [0, false, 0],
  [6, false, 1],
  [7, false, 2],
  [4, true, 1],
  [5, true, 2],
])('%i slips (large: %s) take %i sheets of paper, and none is cut in two', (count, large, papers) => {
  const html = renderExample(
    <SlipSheet about="Knip ze los" large={large}>
      {slips(count)}
    </SlipSheet>,
  );
  expect(html.split('sp-sheet__paper')).toHaveLength(papers + 1);
  expect(html.split('class="sp-slip"')).toHaveLength(count + 1);
});
