// `npm run bench` measures everything, `npm run bench vote-intake` one part. One JSON line for each figure.
import type { Figure, Measure } from './figure.ts';

const parts: Record<string, () => Promise<{ measure: Measure }>> = {
  'public-page': () => import('./public-page.ts'),
  'vote-intake': () => import('./vote-intake.ts'),
  'staff-page': () => import('./staff-page.ts'),
  growth: () => import('./growth.ts'),
  counting: () => import('./counting.ts'),
};

function rounded(found: Figure): Figure {
  const round = (number: number) => Number(number.toPrecision(4));
  return { ...found, value: round(found.value), limit: round(found.limit), ratio: round(found.ratio) };
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in parts));
if (unknown) {
  process.stderr.write(`There is no part '${unknown}'. There are: ${Object.keys(parts).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  for (const [name, load] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const { measure } = await load();
    for (const found of await measure()) process.stdout.write(`${JSON.stringify(rounded(found))}\n`);
  }
}
