import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makeMunicipality, type TestMunicipality } from '../../../test/municipality.ts';
import { type Outcome, once } from './once.ts';

let app: TestApp;
let home: TestMunicipality;
let acts: number;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  acts = 0;
});

function form(fields: Record<string, string>): FormData {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  return sent;
}

function send(fields: Record<string, string>, result: Outcome<string> = { done: '/klaar' }, at = home) {
  return app.inside(at, (tx) =>
    once(tx, form(fields), async () => {
      acts += 1;
      return result;
    }),
  );
}

const typed = { formKey: 'a1', words: 'De stoep is te hoog' };

test('ten sendings of one form at the same moment do one thing, and all lead to it', async () => {
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => send(typed)));
  expect(acts).toBe(1);
  expect(outcomes).toEqual(outcomes.map(() => ({ done: '/klaar' })));
});

test('somebody who goes back and types something else sends another form', async () => {
  await send(typed);
  await send({ ...typed, words: 'De stoep is te smal' });
  expect(acts).toBe(2);
});

test('a refusal is not remembered: what was refused can be sent again', async () => {
  expect(await send(typed, { refused: 'closed' })).toEqual({ refused: 'closed' });
  expect(await send(typed)).toEqual({ done: '/klaar' });
  expect(acts).toBe(2);
});

test('a form whose work broke off can be sent again', async () => {
  const broken = app.inside(home, (tx) => once(tx, form(typed), () => Promise.reject(new Error('broken off'))));
  await expect(broken).rejects.toThrow('broken off');
  expect(await send(typed)).toEqual({ done: '/klaar' });
});

test('the same form in another municipality is another form', async () => {
  await send(typed);
  await send(typed, { done: '/elders' }, await makeMunicipality(app));
  expect(acts).toBe(2);
});

test('without a key a form is done each time', async () => {
  await send({ words: 'hallo' });
  await send({ words: 'hallo' });
  expect(acts).toBe(2);
});
