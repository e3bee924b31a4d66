import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeAsRoot, installed } from '../../src/platform/database/embedded/testing.ts';
import { Desk } from '../program.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

const alive = async (address: string) => (await fetch(`${address}/readyz`)).status;

test('the same data is served once: a second start says so, and the first goes on', async () => {
  const DATA_DIR = await desk.folder();
  const first = await desk.serve(['serve'], { DATA_DIR });
  const second = await desk.run(['serve'], { DATA_DIR, PORT: '0' });
  expect(second.code).toBe(1);
  expect(second.errors).toContain(`already running with the data in ${DATA_DIR}`);
  expect(second.errors).not.toContain('    at ');
  expect(second.out).not.toContain('ready');
  expect(await alive(first.address)).toBe(200);
  expect(await first.stop()).toBe(0);

  const third = await desk.serve(['serve'], { DATA_DIR });
  expect(await alive(third.address)).toBe(200);
});

test('of two starts at the same moment on new data, one serves and one says why not', async () => {
  const DATA_DIR = await desk.folder();
  const starts = await Promise.allSettled([0, 1].map(() => desk.serve(['serve'], { DATA_DIR })));
  const serving = starts.filter((start) => start.status === 'fulfilled');
  const refused = starts.filter((start) => start.status === 'rejected');
  expect(serving).toHaveLength(1);
  expect(String(refused[0]?.reason)).toContain('ended with 1');
  expect(String(refused[0]?.reason)).toContain('already running');
  expect(await alive(serving[0]?.value.address ?? '')).toBe(200);
});

test('a server that was killed leaves nothing in the way of the next', async () => {
  const DATA_DIR = await desk.folder();
  const killed = await desk.serve(['serve'], { DATA_DIR });
  await killed.kill();
  const next = await desk.serve(['serve'], { DATA_DIR });
  expect(await alive(next.address)).toBe(200);
});

test('a port that is taken is said in one line, with what to do', async () => {
  const first = await desk.serve(['serve'], { DATA_DIR: await desk.folder() });
  const { port } = new URL(first.address);
  const second = await desk.run(['serve'], { DATA_DIR: await desk.folder(), PORT: port });
  expect(second.code).toBe(1);
  expect(second.errors).toBe(`Port ${port} is taken by another program. Choose another: PORT=3001 npm start\n`);
});

test.each([
  [{ HOST: '203.0.113.7' }, 1, 'Cannot listen on HOST 203.0.113.7'],
  [{ DATA_DIR: import.meta.filename }, 1, 'DATA_DIR cannot be used'],
  [{ DATABASE_URL: 'nonsense' }, 2, 'DATABASE_URL: an address that begins with postgres://'],
  [{ SMTP_URL: 'foo' }, 2, 'SMTP_URL: an address that begins with smtp:// or smtps://'],
  [{ BASE_URL: 'ftp://agenda.example' }, 2, 'BASE_URL: an address that begins with http:// or https://'],
])('a setting that cannot be is said in words, and nothing stays behind (%j)', async (setting, code, why) => {
  const ended = await desk.run(['serve'], { DATA_DIR: await desk.folder(), PORT: '0', ...setting });
  expect(ended.code).toBe(code);
  expect(ended.errors).toContain(why);
  expect(ended.errors).not.toContain('    at ');
});

test('the secret that codes depend on is made once, and only its owner may read it', async () => {
  const DATA_DIR = await desk.folder();
  await (await desk.serve(['serve'], { DATA_DIR })).stop();
  const secret = await readFile(join(DATA_DIR, 'secret'), 'utf8');
  expect((await stat(join(DATA_DIR, 'secret'))).mode & 0o077).toBe(0);
  await (await desk.serve(['serve'], { DATA_DIR })).stop();
  expect(await readFile(join(DATA_DIR, 'secret'), 'utf8')).toBe(secret);
});

test('in production nobody starts without a secret of their own, and the demonstration is off', async () => {
  const DATA_DIR = await desk.folder();
  const refused = await desk.run(['serve'], { DATA_DIR, NODE_ENV: 'production' });
  expect(refused.code).toBe(2);
  expect(refused.errors).toContain('SECRET: required');
  const started = await desk.serve(['serve'], { DATA_DIR, NODE_ENV: 'production', SECRET: 'a secret for tests only' });
  expect((await fetch(`${started.address}/demo`)).status).toBe(404);
});

test.each([
  ['PORT', 'eighty'],
  ['BASE_URL', 'speerpunt'],
  ['DEMO', 'yes'],
])('a setting that cannot be is named: %s=%s', async (name, value) => {
  const { code, errors } = await desk.run(['serve'], { [name]: value });
  expect(code).toBe(2);
  expect(errors).toContain(`${name}:`);
});

describe.each(installed)('with $label', ({ binaries }) => {
  test('a first start makes everything it needs', async () => {
    const env = { DATA_DIR: await desk.folder(), SPEERPUNT_POSTGRES_BIN: binaries };
    const started = await desk.serve(['start'], env);
    expect(await alive(started.address)).toBe(200);
    expect(await started.stop()).toBe(0);
  });
});

describeAsRoot('started by root', () => {
  test('from a home that nobody else may enter, it works and says where the database lies', async () => {
    const home = join(await desk.folder(), 'home');
    await mkdir(home, { mode: 0o700 });
    const DATA_DIR = join(home, 'data');
    const started = await desk.serve(['serve'], { DATA_DIR, HOME: home });
    const place = started
      .printed()
      .match(/The database lies in (\S+), because the account nobody could not enter/)?.[1];
    try {
      expect(await alive(started.address)).toBe(200);
      expect(await readFile(join(DATA_DIR, 'postgres-lies-elsewhere.txt'), 'utf8')).toBe(`${place}\n`);
      expect(await started.stop()).toBe(0);
      const again = await desk.serve(['serve'], { DATA_DIR, HOME: home });
      expect(again.printed()).toContain(`The database lies in ${place}`);
      expect(await again.stop()).toBe(0);
    } finally {
      if (place?.startsWith('/var/lib/speerpunt/')) await rm(place, { recursive: true, force: true });
    }
  });
});
