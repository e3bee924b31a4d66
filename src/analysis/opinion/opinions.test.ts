import { describe, expect, test } from 'vitest';
import { readReference, referencesIn } from '../../../test/reference.ts';
import { byFirstAppearance, partition } from './kmeans.ts';
import { OpinionError, type OpinionMatrix, readRows } from './matrix.ts';
import { findOpinions, keepNumbers } from './opinions.ts';
import { randomFrom, samplePoints } from './random.ts';
import { silhouettes } from './silhouette.ts';
import { groupAwareConsensus, groupNumbers, largest, representative } from './statistics.ts';

interface Conversation {
  statements: number;
  rows: string[];
  moderatedOut: number[];
}

interface Expected {
  counts: unknown;
  pca: { components: number[][] };
  projection: unknown;
  clustered: number[];
  kmeans: {
    perK: Record<string, { inertia: number; silhouette: number; labels: string }>;
    bestK: number;
    silhouetteMargin: number;
  };
  consensus: unknown;
  published: { labels: string; groups: number; ariOfBestKmeansAtSameK: number };
  groupStatistics: { labels: string; groups: unknown; groupAwareConsensusTop10: number[]; [more: string]: unknown }[];
}

function expectClose(found: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    const near = Math.abs((found as number) - expected) <= Math.max(1e-6 * Math.abs(expected), 2e-6);
    expect(near, `${path}: ${String(found)}, ${expected}`).toBe(true);
  } else if (expected !== null && typeof expected === 'object') {
    for (const [key, value] of Object.entries(expected)) {
      expectClose((found as Record<string, unknown> | undefined)?.[key], value, `${path}.${key}`);
    }
  } else expect(found, path).toBe(expected);
}

/** The adjusted Rand index (L. Hubert and P. Arabie, 1985): 1 the same groups, about 0 by chance. */
function randIndex(one: number[], other: number[]): number {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const tally = (labels: (string | number)[]) => {
    const numbers = new Map<string | number, number>();
    for (const label of labels) numbers.set(label, (numbers.get(label) ?? 0) + 1);
    return [...numbers.values()].reduce((sum, n) => sum + pairs(n), 0);
  };
  const both = tally(one.map((label, i) => `${label} ${other[i]}`));
  const chance = (tally(one) * tally(other)) / pairs(one.length);
  return (both - chance) / ((tally(one) + tally(other)) / 2 - chance);
}

describe('real conversations', () => {
  for (const name of referencesIn('opinion/conversations')) {
    describe(name, () => {
      const { rows, statements, moderatedOut } = readReference<Conversation>(`opinion/conversations/${name}.json`);
      const expected = readReference<Expected>(`opinion/expected/${name}.json`);
      const matrix = readRows(rows, statements, moderatedOut);
      const found = findOpinions(matrix);

      test('counts, axes, places and consensus are those of the reference', () => {
        const { components, ...pca } = expected.pca;
        expectClose(found.counts, expected.counts, 'counts');
        expectClose(found.pca, pca, 'pca');
        components.forEach((axis, i) => {
          const along = axis.reduce((sum, entry, j) => sum + entry * (found.pca.components[i]?.[j] as number), 0);
          expect(along).toBeGreaterThanOrEqual(1 - 1e-6);
        });
        expectClose(found.projection, expected.projection, 'projection');
        expect(found.clustered).toEqual(expected.clustered);
        expectClose(found.consensus, expected.consensus, 'consensus');
      });

      test('the groups are as tight as the best that is known', () => {
        for (const [k, best] of Object.entries(expected.kmeans.perK)) {
          expect(found.kmeans.perK[k]!.inertia).toBeLessThanOrEqual(best.inertia * 1.001);
          expectClose(found.kmeans.perK[k]!.silhouette, best.silhouette, k);
        }
        expect(found.kmeans.bestK).toBe(expected.kmeans.bestK);
        expectClose(found.kmeans.silhouetteMargin, expected.kmeans.silhouetteMargin, 'silhouetteMargin');
        expect(found.kmeans.clear).toBe(expected.kmeans.silhouetteMargin >= 0.01);
      });

      test('they are much like the groups that were shown to the participants', () => {
        const { labels, groups, ariOfBestKmeansAtSameK } = expected.published;
        const own = found.kmeans.perK[groups]!.labels;
        const shown = found.clustered.map((participant, i): [string, string] => [labels[participant]!, own[i]!]);
        const both = shown.filter(([label]) => label !== '.');
        const index = randIndex(
          both.map(([label]) => Number(label)),
          both.map(([, label]) => Number(label)),
        );
        expect(index).toBeGreaterThanOrEqual(ariOfBestKmeansAtSameK - 0.03);
      });

      test('what sets groups apart is what the reference says, for both ways to divide people', () => {
        for (const { labels, ...statistics } of expected.groupStatistics) {
          const of = labels === 'published' ? publishedLabels(expected) : bestLabels(expected, matrix);
          const groups = groupNumbers(matrix, of);
          const { agree, disagree } = groupAwareConsensus(groups);
          expectClose(
            {
              groups: groups.map((group) => ({ ...group, representative: representative(group, matrix.moderatedOut) })),
              groupAwareConsensusAgree: agree,
              groupAwareConsensusDisagree: disagree,
              groupAwareConsensusTop10: largest(agree, matrix.moderatedOut, 10),
            },
            statistics,
            labels,
          );
        }
      });

      test('two runs give the same, to the last letter', () => {
        expect(JSON.stringify(findOpinions(matrix))).toBe(JSON.stringify(found));
      });
    });
  }
});

function publishedLabels({ published }: Expected): (number | undefined)[] {
  return [...published.labels].map((letter) => (letter === '.' ? undefined : Number(letter)));
}

function bestLabels({ clustered, kmeans }: Expected, { participants }: OpinionMatrix): (number | undefined)[] {
  const labels = Array.from<number | undefined>({ length: participants });
  clustered.forEach((participant, i) => {
    labels[participant] = Number(kmeans.perK[kmeans.bestK]!.labels[i]);
  });
  return labels;
}

/** Two camps of ten that disagree on everything, and nine statements. */
const camps = [...Array.from({ length: 10 }, () => '+++++++-0'), ...Array.from({ length: 10 }, () => '-------+0')];

test('two camps are two groups, each with what is typical of it', () => {
  const { kmeans, groupStatistics } = findOpinions(readRows(camps, 9));
  expect(kmeans).toMatchObject({ bestK: 2, clear: true });
  expect(kmeans.perK[2]!.labels).toBe('0'.repeat(10) + '1'.repeat(10));
  expect(groupStatistics[0]!.groups[0]!.representative[0]).toMatchObject({
    statement: 0,
    for: 'agree',
    nSuccess: 10,
    nTrials: 10,
  });
});

test('groups keep their number while people come and go', () => {
  expect(keepNumbers([0, 0, 0, 1, 1, 2], [1, 1, 0, 0, 0, undefined])).toEqual([1, 1, 1, 0, 0, 2]);
  expect(keepNumbers([0, 0, 1], [undefined, undefined, undefined])).toEqual([0, 0, 1]);
});

test('a number whose group is gone is not given to another', () => {
  expect(keepNumbers([0, 0, 0, 1], [0, 0, 1, undefined])).toEqual([0, 0, 0, 2]);
});

test('groups keep their number by who is in them, also when the first people say too little to be in one', () => {
  const few = Array.from({ length: 10 }, () => '+........');
  const before = [...few.map(() => 0), ...Array.from({ length: 10 }, () => 1), ...Array.from({ length: 10 }, () => 0)];
  const { kmeans, clustered } = findOpinions(readRows([...few, ...camps], 9), { before });
  expect(clustered).toEqual(camps.map((_, i) => i + 10));
  expect(kmeans.perK[2]!.labels).toBe('1'.repeat(10) + '0'.repeat(10));
});

test('seven votes are enough to be in a group, or all where there are fewer statements', () => {
  const { clustered } = findOpinions(readRows([...camps, '+++++++..', '++++++...'], 9));
  expect(clustered).toEqual([...camps.map((_, i) => i), 20]);
  expect(findOpinions(readRows(['++', '--', '+.'], 2)).clustered).toEqual([0, 1]);
});

test('a number of groups that is hardly better than another is not clear', () => {
  // Forty people who answer whatever comes up.
  const random = randomFrom(2);
  const rows = Array.from({ length: 40 }, () => Array.from({ length: 8 }, () => (random() < 0.5 ? '+' : '-')).join(''));
  const { kmeans } = findOpinions(readRows(rows, 8));
  expect(kmeans.silhouetteMargin).toBeGreaterThan(0);
  expect(kmeans.silhouetteMargin).toBeLessThan(0.01);
  expect(kmeans.clear).toBe(false);
});

test('what was group 1 before is group 1 again, wherever groups are told by number', () => {
  const before = [...Array.from({ length: 10 }, () => 1), ...Array.from({ length: 10 }, () => 0)];
  const { kmeans, groupStatistics } = findOpinions(readRows(camps, 9), { before });
  expect(kmeans.perK[2]!.labels).toBe('1'.repeat(10) + '0'.repeat(10));
  const [zero, one] = groupStatistics[0]!.groups;
  expect([zero!.id, one!.id]).toEqual([0, 1]);
  expect([zero!.disagree[0], one!.agree[0]]).toEqual([10, 10]);
});

test.each<[string, string[]]>([
  ['one participant', ['+-+-+-+-0']],
  ['no votes', ['.........', '.........']],
  ['only passes', ['000000000', '000000000', '000000000']],
  ['everyone the same', ['+++++++++', '+++++++++']],
])('%s gives no groups and no fault', (_what, rows) => {
  const found = findOpinions(readRows(rows, 9));
  expect(found.kmeans).toMatchObject({ bestK: null, silhouetteMargin: null, clear: false });
  expect(found.groupStatistics).toEqual([]);
  expect(JSON.stringify(found)).not.toMatch(/NaN|null,null/);
  for (const number of [...found.pca.eigenvalues, found.pca.totalVariance, ...found.projection.x])
    expect(Number.isFinite(number)).toBe(true);
});

test.each<[string, () => unknown, string]>([
  ['nobody', () => readRows([], 3), 'no participants'],
  ['nothing to speak of', () => readRows(['+'], 0), 'no statements'],
  ['a row that is too short', () => readRows(['+++', '++'], 3), 'row 1 has 2 letters'],
  ['a letter that means nothing', () => readRows(['+x-'], 3), "row 0 has 'x' at statement 1"],
  ['a moderated statement that is not there', () => readRows(['+++'], 3, [5]), 'no statement'],
])('%s is refused', (_what, read, why) => {
  expect(read).toThrow(OpinionError);
  expect(read).toThrow(why);
});

test('there are no more groups than different points', () => {
  expect(partition({ x: [0, 0, 1], y: [0, 0, 1] }, 3)).toBeUndefined();
  expect(partition({ x: [0, 0, 1], y: [0, 0, 1] }, 2)).toEqual({ inertia: 0, labels: [0, 0, 1] });
});

test('the silhouette of many points is that of a sample, the same at each call', () => {
  const random = randomFrom(1);
  const x = Array.from({ length: 6_000 }, (_, i) => (i % 2) * 10 + random());
  const y = x.map(() => random());
  const labels = byFirstAppearance(x.map((_, i) => i % 2));
  expect(samplePoints(6_000)).toHaveLength(3_000);
  const [score] = silhouettes({ x, y }, [labels]);
  expect(score).toBeGreaterThan(0.9);
  expect(silhouettes({ x, y }, [labels])).toEqual([score]);
});
