import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk } from '../program.ts';
import { runHere } from '../verb.ts';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

const verbs = [
  'serve',
  'start',
  'migrate',
  'demo',
  'routes',
  'import',
  'tally',
  'recount',
  'opinions',
  'reach',
  'check-language',
  'convert',
];

describe.each(verbs)('speerpunt %s', (verb) => {
  test('tells how it is used', async () => {
    const { code, out, errors } = await runHere([verb, '--help']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toContain(`Usage: speerpunt ${verb}`);
  });

  test('refuses what it does not know, and says what it does', async () => {
    const { code, out, errors } = await runHere([verb, '--nonsense']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toContain("'--nonsense'");
    expect(errors).toContain(`Usage: speerpunt ${verb}`);
  });
});

test('without a verb there is an overview; an unknown one is an error', async () => {
  const asked = await desk.run([]);
  expect(asked.code).toBe(0);
  for (const verb of verbs) expect(asked.out).toContain(`  ${verb} `);
  const unknown = await desk.run(['dance']);
  expect({ code: unknown.code, out: unknown.out }).toEqual({ code: 2, out: '' });
  expect(unknown.errors).toContain("unknown verb 'dance'");
});

test('the addresses are listed without a database, for people and for programs', async () => {
  const listed = JSON.parse((await desk.run(['routes', '--json'])).out) as { method: string; path: string }[];
  expect(listed).toContainEqual({ method: 'POST', path: '/:municipality/meedoen' });
  expect(new Set(listed.map((route) => JSON.stringify(route))).size).toBe(listed.length);
  expect((await desk.run(['routes'])).out.split('\n')).toContain('GET    /volg/:code');
});
