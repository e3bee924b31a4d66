import { type Figure, figure } from './figure.ts';
import { closeAgent, pages, type Served, timeInTurns } from './growth/pages.ts';
import { type Size, seed } from './growth/seed.ts';
import { openWorld } from './growth/world.ts';

const once: Size = { agendas: 1, signals: 500, municipalities: 4 };
const times = [1, 10, 100];

async function openTown(by: number): Promise<Served> {
  const world = await openWorld();
  const size = { agendas: once.agendas * by, signals: once.signals * by, municipalities: once.municipalities * by };
  const start = performance.now();
  const town = await seed(world, size);
  process.stderr.write(`seeded ${by}x in ${Math.round(performance.now() - start)} ms\n`);
  return { ...town, world, agendas: size.agendas };
}

export async function measure(): Promise<Figure[]> {
  const towns: Served[] = [];
  const figures: Figure[] = [];
  for (const by of times) towns.push(await openTown(by));
  for (const page of pages) {
    if (process.env.ONLY && !process.env.ONLY.split(',').includes(page.name)) continue;
    const [one = 0, ten = 0, hundred = 0] = await timeInTurns(towns, page, Number(process.env.ROUNDS ?? 5));
    process.stderr.write(
      `${page.name.padEnd(18)} ${[one, ten, hundred].map((t) => t.toFixed(1).padStart(8)).join(' ')}   ${(one / hundred).toFixed(2)}\n`,
    );
    figures.push(figure(page.name, 'ms', { value: hundred, limit: one }));
  }
  closeAgent();
  for (const { world } of towns) await world.end();
  return figures;
}
if (process.env.TRY) await measure();
