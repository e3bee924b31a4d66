import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from '../program.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

const slugs = ['schagen', 'stichtse-vecht', 'zonnedam', 'lindeveen'];

test('the demonstration is loaded into an empty database, and once', async () => {
  const DATA_DIR = await desk.folder();
  const first = await desk.run(['demo', '--json'], { DATA_DIR });
  expect({ code: first.code, out: JSON.parse(first.out) }).toEqual({ code: 0, out: { loaded: slugs } });
  const second = await desk.run(['demo'], { DATA_DIR });
  expect(second).toMatchObject({ code: 0, out: 'The demonstration data is there already: nothing to do.\n' });
});

test('who starts with DEMO=1 finds the demonstration when the address is printed', async () => {
  const served = await desk.serve(['serve'], { DATA_DIR: await desk.folder(), DEMO: '1' });
  for (const slug of slugs) expect((await fetch(`${served.address}/${slug}`)).status).toBe(200);
  expect(await served.stop()).toBe(0);
});
