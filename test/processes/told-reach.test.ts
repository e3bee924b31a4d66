import { describe, expect, test } from 'vitest';
import { filesHandedOver, linesOf } from '../handed-over.ts';

const { file } = filesHandedOver();

describe('reach', () => {
  const bereik = {
    dimensions: { leeftijd: ['jong', 'oud'], geslacht: ['v', 'm'] },
    participants: [
      [20, 10],
      [60, 110],
    ],
    population: [
      [2_500, 2_500],
      [2_500, 2_500],
    ],
    unknownParticipants: 3,
  };

  test('tells who came by far too few and who too many', async () => {
    const lines = await linesOf(['reach', await file('b.json', bereik)]);
    expect(lines.slice(0, 13)).toEqual([
      'byLeeftijd',
      'category  participants  share   95 %             population  ratio',
      '--------  ------------  ------  ---------------  ----------  -----  -----',
      'jong                30  15.0 %  10.7 % - 20.6 %  50.0 %      0.30   under',
      'oud                170  85.0 %  79.4 % - 89.3 %  50.0 %      1.70   over',
      "N 200, dissimilarity 0.350, Cohen's w 0.700",
      '',
      'byGeslacht',
      'category  participants  share   95 %             population  ratio',
      '--------  ------------  ------  ---------------  ----------  -----  -----',
      'v                   80  40.0 %  33.5 % - 46.9 %  50.0 %      0.80   under',
      'm                  120  60.0 %  53.1 % - 66.5 %  50.0 %      1.20',
      "N 200, dissimilarity 0.100, Cohen's w 0.200",
    ]);
    expect(lines.slice(-2)).toEqual([
      '3 took part whose category is unknown: they are in none of these shares',
      'raking: 11 rounds',
    ]);
  });

  test('says so where weights cannot make both margins fit', async () => {
    const apart = {
      ...bereik,
      participants: [
        [10, 0],
        [0, 10],
      ],
      population: [
        [80, 10],
        [5, 5],
      ],
    };
    expect((await linesOf(['reach', await file('b.json', apart)])).at(-1)).toBe('raking: does not fit both margins');
  });

  test('shows which cells are hidden, and advises to merge where nothing helps', async () => {
    const tables = [
      {
        id: 'wijk',
        cells: [
          [3, 20, 40],
          [15, 30, 50],
          [12, 60, 70],
        ],
      },
      { id: 'lijn', cells: [[1, 9]] },
    ];
    expect(await linesOf(['reach', await file('t.json', { tables }), '--suppress', '5'])).toEqual([
      'wijk: may be published like this, 4 hidden (x)',
      '        0    1    2  total',
      '-----  --  ---  ---  -----',
      '0       x    x   40     63',
      '1       x    x   50     95',
      '2      12   60   70    142',
      'total  30  110  160    300',
      '',
      'lijn: cannot be published beside its totals, whatever is hidden: merge categories',
    ]);
  });
});
