// What comes in is bounded: in bytes, in fields, and in what a form may be.
import { beforeEach, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../app.ts';
import { makeMunicipality, type TestMunicipality } from '../municipality.ts';

let app: TestApp;
let home: TestMunicipality;
let tell: string;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  tell = `/${home.slug}/meedoen`;
});

const story = { words: 'De deur van het gemeentehuis is te zwaar.', consent: 'staff', domain: '' };

describe('too much', () => {
  test('a form of more than 1 MB is refused with a calm page', async () => {
    const answer = await app.post(tell, { ...story, words: 'a'.repeat(1_100_000) });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('<h1');
  });

  test.each([
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded; multipart/',
    'Application/X-WWW-Form-Urlencoded; x=multipart/form-data',
  ])('a form of more than ten thousand fields is not taken apart, sent as %s', async (type) => {
    const answer = await app.hono.request(tell, {
      method: 'POST',
      body: 'a&'.repeat(100_000),
      headers: {
        'content-type': type,
        origin: 'http://localhost',
        host: 'localhost',
      },
    });
    expect(answer.status).toBe(413);
  });

  test('a form that breaks off is no fault, and the database is not called away', async () => {
    const faults = app.faults.length;
    const aborted = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    const answer = await app.hono.request(
      new Request(`http://localhost${tell}`, {
        method: 'POST',
        body: new ReadableStream({ pull: (stream) => stream.error(aborted) }),
        duplex: 'half',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': '9',
          origin: 'http://localhost',
          host: 'localhost',
        },
      } as RequestInit),
    );
    expect(answer.status).toBe(400);
    expect(app.faults).toHaveLength(faults);
  });

  test('ten thousand letters are too many for the field, and come back on the page', async () => {
    const words = 'stoep '.repeat(1700).trim();
    const answer = await app.post(tell, { ...story, words });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
  });

  test('what is no form at all is answered calmly', async () => {
    const send = (body: string, type: string) =>
      app.hono.request(tell, {
        method: 'POST',
        body,
        headers: { 'content-type': type, origin: 'http://localhost', host: 'localhost' },
      });
    const faults = app.faults.length;
    for (const answer of [
      await send('{"words":"hallo"}', 'application/json'),
      await send('--geen grens', 'multipart/form-data; boundary=x'),
      await send('%', 'application/x-www-form-urlencoded'),
    ]) {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.status).not.toBe(403);
    }
    expect(app.faults).toHaveLength(faults);
  });
});
