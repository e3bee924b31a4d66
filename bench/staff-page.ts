// The board of signals as a project lead gets it, against its own statements and its rendering.
import { type Figure, figure, median } from './figure.ts';
import { type Address, timePage } from './growth/pages.ts';
import { seed, type Town } from './growth/seed.ts';
import { makeRecorder, renderingOf, replay } from './recording.ts';
import { inWorld } from './world.ts';

const size = { agendas: 2, signals: 5_000, municipalities: 4 };
const rounds = 60;
const board: Address = { name: 'board', path: ({ slug }) => `/${slug}/werk/bord` };

export function measure(): Promise<Figure[]> {
  return inWorld(async (world) => [await measureBoard(await seed(world, size))]);
}

async function measureBoard(town: Town): Promise<Figure> {
  const recorder = makeRecorder(town.world);
  const path = board.path(town);
  const headers = { cookie: town.cookie };
  try {
    const render = await renderingOf(recorder.app, path, headers);
    const statements = await recorder.statementsOf(() => renderingOf(recorder.app, path, headers));
    const times = { page: [] as number[], bare: [] as number[] };
    for (let round = -10; round < rounds; round += 1) {
      const page = await timePage(town, board);
      // Whoever looks at the board leaves a line in the audit log.
      const again = recorder.withNewIds(statements);
      const started = performance.now();
      await replay(recorder.pool, again);
      render();
      const bare = performance.now() - started;
      if (round < 0) continue;
      times.page.push(page);
      times.bare.push(bare);
    }
    const perSecond = (milliseconds: number[]) => 1000 / median(milliseconds);
    return figure('staff-page', 'pages/s', { value: perSecond(times.page), limit: perSecond(times.bare) });
  } finally {
    await recorder.close();
  }
}
