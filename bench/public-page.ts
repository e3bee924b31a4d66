// The agenda page as anyone gets it: kept, and made anew after a change.
import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { publishAgenda, tellProgress } from './agenda.ts';
import { putLoad, servePlain } from './child.ts';
import { type Figure, figure, median } from './figure.ts';
import { makeRecorder, type Recorder, renderingOf, replay, type Statement } from './recording.ts';
import { inWorld, type World } from './world.ts';

const rounds = 7;
const pagesInARound = 8_000;
const connections = 16;
const changesInARound = 12;
/** What a browser says that it can read. */
const browser = { 'accept-encoding': 'gzip, deflate, br' };

export function measure(): Promise<Figure[]> {
  return inWorld(async (world) => {
    const actions = await publishAgenda(world);
    await world.renewStatistics();
    return [await measureKept(world), await measureChanged(world, actions)];
  });
}

async function measureKept({ address, home }: World): Promise<Figure> {
  const page = `${address.replace('localhost', '127.0.0.1')}/${home.slug}/agenda`;
  const { headers, body } = await ask(page);
  const plain = await servePlain({ headers, body: body.toString('base64') });
  const rates = { kept: [] as number[], plain: [] as number[] };
  try {
    for (let round = -1; round < rounds; round += 1) {
      const kept = await putLoad({ address: page, connections, times: pagesInARound, headers: browser });
      const bare = await putLoad({ address: plain.address, connections, times: pagesInARound, headers: browser });
      for (const { answers } of [kept, bare]) {
        if (Object.keys(answers).join() !== '200') throw new Error(`answers: ${JSON.stringify(answers)}`);
      }
      // The first round warms up.
      if (round < 0) continue;
      rates.kept.push(kept.perSecond);
      rates.plain.push(bare.perSecond);
    }
  } finally {
    await plain.stop();
  }
  return figure('public-page', 'pages/s', { value: median(rates.kept), limit: median(rates.plain) });
}

async function measureChanged(world: World, actions: string[]): Promise<Figure> {
  const recorder = makeRecorder(world);
  const path = `/${world.home.slug}/agenda`;
  try {
    const render = await renderingOf(recorder.app, path);
    recorder.app.revisions.changed(world.home.id);
    const statements = await recorder.statementsOf(() => renderingOf(recorder.app, path));
    const times = { changed: [] as number[], bare: [] as number[] };
    for (let round = -2; round < rounds; round += 1) {
      const changed = await timeChanged(world, { path, actions });
      const bare = await timeBare(recorder, { statements, render });
      if (round < 0) continue;
      times.changed.push(...changed);
      times.bare.push(...bare);
    }
    const perSecond = (milliseconds: number[]) => 1000 / median(milliseconds);
    return figure('public-page-changed', 'pages/s', { value: perSecond(times.changed), limit: perSecond(times.bare) });
  } finally {
    await recorder.close();
  }
}

/** Each page is asked for once after a change by another program: a page that was kept would say so by its tag. */
async function timeChanged(world: World, { path, actions }: { path: string; actions: string[] }): Promise<number[]> {
  const page = `${world.address.replace('localhost', '127.0.0.1')}${path}`;
  const times: number[] = [];
  let tag = (await ask(page)).headers.etag;
  while (times.length < changesInARound) {
    changes += 1;
    await tellProgress(world, actions[changes % actions.length] ?? '', Math.floor(changes / actions.length));
    await pause(25);
    const started = performance.now();
    const { headers } = await ask(page);
    const took = performance.now() - started;
    if (headers.etag !== tag) times.push(took);
    tag = headers.etag;
  }
  return times;
}
let changes = 0;

interface Bare {
  statements: Statement[];
  render: () => string;
}

async function timeBare({ pool }: Recorder, { statements, render }: Bare): Promise<number[]> {
  const times: number[] = [];
  while (times.length < changesInARound) {
    await pause(25);
    const started = performance.now();
    await replay(pool, statements);
    render();
    times.push(performance.now() - started);
  }
  return times;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function ask(address: string): Promise<{ headers: Record<string, string>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers: browser }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const own = Object.entries(answer.headers).filter(
          ([name]) => !['date', 'connection', 'keep-alive'].includes(name),
        );
        resolve({ headers: Object.fromEntries(own) as Record<string, string>, body: Buffer.concat(parts) });
      });
    }).on('error', reject);
  });
}
