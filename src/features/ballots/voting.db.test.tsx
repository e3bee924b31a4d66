import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { openedBallot, readyBallot, type TestBallot } from '../../../test/builders/ballot.ts';
import { makeMunicipality, type TestMunicipality } from '../../../test/municipality.ts';
import { createApp } from '../../app.tsx';
import { closeBallot } from './closing.ts';
import { openBallot } from './commands.ts';
import { listPapers } from './queries.ts';

let app: TestApp;
let home: TestMunicipality;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
});

async function openPapers(ballot: TestBallot): Promise<number[][]> {
  const { rows } = await app.admin.query<{ choices: number[] }>(
    'select choices from open_papers where ballot_id = $1',
    [ballot.id],
  );
  return rows.map((row) => row.choices);
}

async function vote(code: string, choices: string[]): Promise<Response> {
  return app.post(`/d/${code}/stem`, choices.length > 0 ? { choice: choices } : { blank: 'yes' });
}

test('somebody with a code chooses, looks once more, sends the vote and gets a proof of having voted', async () => {
  const ballot = await openedBallot(app, home);
  const [code = ''] = ballot.codes;
  const typed = await app.get(`/d/${code.slice(0, 5)}-${code.slice(5).toLowerCase()}`);
  expect([typed.status, typed.headers.get('location')]).toEqual([303, `/d/${code}`]);
  const paper = await app.get(`/d/${code}`);
  expect(paper.headers.get('cache-control')).toContain('no-store');
  expect(paper.headers.get('referrer-policy')).toBe('no-referrer');
  const form = await paper.text();
  expect(form).toContain('U mag 2 voorstellen kiezen.');
  expect(form.match(/type="checkbox"/g)).toHaveLength(4);

  const check = await (await app.post(`/d/${code}`, { choice: ['2', '4'] })).text();
  expect(check).toContain('Klopt uw stem?');
  expect(check.match(/type="hidden" name="choice"/g)).toHaveLength(2);
  expect(await openPapers(ballot)).toEqual([]);

  const sent = await vote(code, ['2', '4']);
  expect(sent.status).toBe(303);
  const proof = await app.get(sent.headers.get('location') as string);
  expect(proof.headers.get('cache-control')).toContain('no-store');
  const html = await proof.text();
  expect(html).toContain('U hebt gestemd');
  expect(html).toMatch(/[0-9A-Z]{5}<\/span>/);
  for (const title of ['Voorstel 1', 'Voorstel 2', 'Voorstel 3', 'Voorstel 4']) expect(html).not.toContain(title);
  expect(await openPapers(ballot)).toEqual([[2, 4]]);
});

test('from the last look one can go back, with the ticks as they were', async () => {
  const ballot = await openedBallot(app, home);
  const back = await (await app.post(`/d/${ballot.codes[0]}`, { choice: ['2', '4'], change: 'yes' })).text();
  expect(back.match(/checked/g)).toHaveLength(2);
  expect(back).toContain('Ga verder');
});

test('a vote can be changed until closing; the earlier choice is not shown to whoever looks over a shoulder', async () => {
  const ballot = await openedBallot(app, home);
  const [code = ''] = ballot.codes;
  const first = await vote(code, ['2']);
  const again = await (await app.get(`/d/${code}`)).text();
  expect(again).toContain('dan vervangt deze stem de vorige');
  expect(again).not.toContain('checked');
  const second = await vote(code, ['3']);
  expect(second.headers.get('location')).toBe(first.headers.get('location'));
  expect(await openPapers(ballot)).toEqual([[3]]);
});

test('the same vote sent twice is one vote', async () => {
  const ballot = await openedBallot(app, home);
  const [code = ''] = ballot.codes;
  await Promise.all([vote(code, ['1']), vote(code, ['1'])]);
  expect(await openPapers(ballot)).toEqual([[1]]);
});

test('too many choices are said, with the ticks kept; nothing is counted, also when the last look was skipped', async () => {
  const ballot = await openedBallot(app, home);
  const [code = ''] = ballot.codes;
  for (const address of [`/d/${code}`, `/d/${code}/stem`]) {
    const answer = await app.post(address, { choice: ['1', '2', '3'] });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('<title>Fout: ');
    expect(html.split('U hebt 1 voorstel te veel gekozen')).toHaveLength(3);
    expect(html.match(/checked/g)).toHaveLength(3);
  }
  expect(await openPapers(ballot)).toEqual([]);
});

test.each([['99'], ['0'], ['-1'], ['1.5'], ['een'], [''], ['0x2'], ['2e0']])(
  'a choice that is not on the paper (%s) is refused',
  async (choice) => {
    const ballot = await openedBallot(app, home);
    const [code = ''] = ballot.codes;
    expect((await app.post(`/d/${code}`, { choice: [choice, '1'] })).status).toBe(422);
    expect((await vote(code, [choice, '1'])).status).toBe(422);
    expect(await openPapers(ballot)).toEqual([]);
  },
);

test('a blank vote is asked about, and counts when somebody says so', async () => {
  const ballot = await openedBallot(app, home);
  const [code = ''] = ballot.codes;
  expect(await (await app.post(`/d/${code}`, {})).text()).toContain('Verstuur mijn blanco stem');
  const unsaid = await app.post(`/d/${code}/stem`, {});
  expect(unsaid.status).toBe(422);
  expect(await unsaid.text()).toContain('U hebt niets gekozen');
  expect(await openPapers(ballot)).toEqual([]);
  expect((await vote(code, [])).status).toBe(303);
  expect(await openPapers(ballot)).toEqual([[]]);
});

test('before it is open a code is welcomed and told when', async () => {
  const ballot = await readyBallot(app, home, { opensAt: new Date('2026-11-22T19:00:00Z') });
  const [code = ''] = ballot.codes;
  const page = await app.get(`/d/${code}`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('De stemming gaat open op 22 november 2026, 20.00 uur');
  expect((await vote(code, ['1'])).status).toBe(409);
  expect(await openPapers(ballot)).toEqual([]);
});

test('a ballot that closed while the form was open says so, shows what was chosen, and counts nothing', async () => {
  const ballot = await openedBallot(app, home);
  const [code = ''] = ballot.codes;
  await app.inside(home, (tx) => closeBallot(tx, app.app.secrets, ballot.id));
  for (const address of [`/d/${code}`, `/d/${code}/stem`]) {
    const late = await app.post(address, { choice: ['2'] });
    const html = await late.text();
    expect(late.status).toBe(409);
    expect(html).toContain('De stemming is net gesloten');
    expect(html.match(/Voorstel \d/g)).toHaveLength(1);
  }
  expect(await (await app.get(`/d/${code}`)).text()).toContain('De stemming is gesloten');
  expect(await app.inside(home, (tx) => listPapers(tx, ballot.id))).toEqual([]);
});

test('whoever voted in the last second still gets the proof, and it is checked against the list', async () => {
  const ballot = await openedBallot(app, home);
  const [code = '', other = ''] = ballot.codes;
  const address = (await vote(code, ['2'])).headers.get('location') as string;
  await app.inside(home, (tx) => closeBallot(tx, app.app.secrets, ballot.id));
  const proof = await (await app.get(address)).text();
  expect(proof).toContain('Dit stembewijs staat in de lijst');
  // The list is public by then: whoever shows a receipt from it need not be who voted.
  expect(proof).not.toContain('U hebt gestemd');
  const invented = await app.get(`/d/${other}/bewijs?bewijs=ABCDE12345`);
  expect(invented.headers.get('location')).toBe(`/d/${other}`);
});

test('a proof that somebody thought up is not shown while the ballot is open', async () => {
  const ballot = await openedBallot(app, home);
  const [code = ''] = ballot.codes;
  expect((await app.get(`/d/${code}/bewijs?bewijs=ABCDE12345`)).headers.get('location')).toBe(`/d/${code}`);
  await vote(code, ['1']);
  expect(await (await app.get(`/d/${code}/bewijs?bewijs=ABCDE12345`)).text()).not.toContain('>ABCDE<');
  expect((await app.get(`/d/${code}/stem`)).headers.get('location')).toBe(`/d/${code}`);
});

test('a code that is typed with spaces, small letters, an O for a 0 or an I for a 1 is understood', async () => {
  const ballot = await openedBallot(app, home, { codes: 40 });
  const code = ballot.codes.find((one) => /[01]/.test(one)) as string;
  const typed = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
  const sent = await app.post('/d', { code: `${typed.slice(0, 5)} ${typed.slice(5)}` });
  expect(sent.headers.get('location')).toBe(`/d/${code}`);
});

test('a hall that opens its papers at one moment asks the database no more than it must', async () => {
  const ballot = await openedBallot(app, home);
  const asked: string[] = [];
  const counted = createApp({
    ...app.app,
    database: new Proxy(app.app.database, {
      get: (database, name) => {
        asked.push(String(name));
        return Reflect.get(database, name);
      },
    }),
  });
  const open = async () => (await counted.request(`/d/${ballot.codes[0]}`)).status;
  expect(await open()).toBe(200);
  asked.length = 0;
  expect(await open()).toBe(200);
  expect(asked).toEqual(['findCode', 'inMunicipality']);
});

test('a mistyped code is no vote', async () => {
  await openedBallot(app, home);
  const answer = await app.post('/d/ZZZZZZZZZZ/stem', { choice: ['1'] });
  expect(answer.status).toBe(404);
});

test('after the announced time votes count until somebody closes, and the page says that it may end any moment', async () => {
  const ballot = await openedBallot(app, home, { closesAt: new Date('2026-11-22T09:00:00Z') });
  const [code = ''] = ballot.codes;
  expect(await (await app.get(`/d/${code}`)).text()).toContain('De stemming sluit elk moment.');
  expect((await vote(code, ['1'])).status).toBe(303);
});

test('when the database is away the vote waits on the page, kept by nobody else, and no code reaches the log', async () => {
  const ballot = await openedBallot(app, home);
  const [code = ''] = ballot.codes;
  const faults: string[] = [];
  const away = createApp({
    ...app.app,
    report: (line) => faults.push(line),
    database: {
      ...app.app.database,
      inMunicipality: () => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })),
    },
  });
  const answer = await away.request(`/d/${code}/stem`, {
    method: 'POST',
    body: new URLSearchParams({ choice: '2' }),
    headers: { origin: 'http://localhost', host: 'localhost' },
  });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('cache-control')).toContain('no-store');
  const html = await answer.text();
  expect(html).toContain(`action="/d/${code}/stem"`);
  expect(html).toContain('name="choice" value="2"');
  expect(faults.join('\n')).not.toContain(code);
});

test('voting leaves no trace of its own: no form key, no act on record', async () => {
  const ballot = await readyBallot(app, home);
  await app.inside(home, (tx) => openBallot(tx, ballot.id));
  const count = async () =>
    (
      await app.admin.query(
        `select (select count(*) from audit_log where municipality_id = $1) as acts,
                (select count(*) from form_keys where municipality_id = $1) as forms`,
        [home.id],
      )
    ).rows[0];
  const before = await count();
  await vote(ballot.codes[0] ?? '', ['1']);
  expect(await count()).toEqual(before);
});

test('the paper is there in English and in simple Dutch', async () => {
  const ballot = await openedBallot(app, home);
  expect(await (await app.get(`/d/${ballot.codes[0]}?taal=en`)).text()).toContain('You may choose 2 proposals.');
  expect((await app.get(`/d/${ballot.codes[0]}?taal=nl-eenvoudig`)).status).toBe(200);
});
