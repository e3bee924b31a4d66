// The same pages at ten and a hundred times the content: how much longer they take.
import { type Figure, median } from './figure.ts';
import { pages, timeInTurns } from './growth/pages.ts';
import { type Size, seed, type Town } from './growth/seed.ts';
import { inWorld } from './world.ts';

const once: Size = { agendas: 1, signals: 500, municipalities: 4 };
const times = [1, 10, 100] as const;
const rounds = 9;

export function measure(): Promise<Figure[]> {
  return inTowns([...times], measureAll);
}

/** Opens a town for each size, all of them at once, so that each page is measured in turns. */
function inTowns(sizes: number[], work: (towns: Town[]) => Promise<Figure[]>): Promise<Figure[]> {
  const [by, ...rest] = sizes;
  if (by === undefined) return work([]);
  const { agendas, signals, municipalities } = once;
  return inWorld(async (world) => {
    const town = await seed(world, {
      agendas: agendas * by,
      signals: signals * by,
      municipalities: municipalities * by,
    });
    return inTowns(rest, (towns) => work([town, ...towns]));
  });
}

async function measureAll(towns: Town[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const page of pages) {
    const [small = 0, ten = 0, hundred = 0] = await timeInTurns(towns, page, rounds);
    figures.push(growth(`growth-10:${page.name}`, { value: ten, limit: small }));
    figures.push(growth(`growth-100:${page.name}`, { value: hundred, limit: small }));
  }
  const of = (name: string) => figures.filter((one) => one.name.startsWith(name));
  return [...figures, over('growth-10', of('growth-10:')), over('growth-100', of('growth-100:'))];
}

/** The other way round than elsewhere: less time is better, so the ratio is the limit / the value. */
function growth(name: string, { value, limit }: Pick<Figure, 'value' | 'limit'>): Figure {
  return { name, value, unit: 'ms', limit, ratio: limit / value };
}

/** All pages together. */
function over(name: string, figures: Figure[]): Figure {
  const middle = (of: (one: Figure) => number) => median(figures.map(of));
  return growth(name, { value: middle(({ value }) => value), limit: middle(({ limit }) => limit) });
}
