import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makeMunicipality, type TestMunicipality } from '../../../test/municipality.ts';
import { noticeLinkIn } from '../../../test/notices.ts';
import { elsewhere } from '../../../test/sign-in.ts';
import { tidy } from '../../tidy.ts';
import { addAct, addNode } from '../thread/index.ts';

let app: TestApp;
let home: TestMunicipality;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
  email = `ik-${home.slug}@voorbeeld.nl`;
  app.mailbox.mails().length = 0;
});

let email: string;
async function tell(words = 'De drempel is te hoog.'): Promise<string> {
  const answer = await app.post(`/${home.slug}/meedoen`, { words, consent: 'staff', domain: '' });
  return (answer.headers.get('location') as string).split('/')[2] as string;
}

async function mailsTo(address = email): Promise<string[]> {
  await app.jobs.drain();
  return app.mailbox.mails().flatMap(({ mail }) => (mail.to === address ? [mail.text] : []));
}

/** Asks for notices; returns the link in the mail that asks whether they are wanted. */
async function ask(code: string, address = email): Promise<string> {
  const answer = await app.post(`/volg/${code}/bericht`, { email: address }, elsewhere());
  expect(answer.headers.get('location')).toBe(`/volg/${code}?nieuws=asked`);
  return noticeLinkIn((await mailsTo(address))[0]);
}

/** Something happens with everything that was told here. */
async function somethingHappens(): Promise<void> {
  await app.inside(home, async (tx) => {
    const signals = await tx.db.selectFrom('signals').select('id').execute();
    const answer = await addNode(tx, 'answer');
    await addAct(tx, { links: signals.map(({ id }) => ({ from: id, to: answer, relation: 'led_to' as const })) });
  });
}

async function kept(): Promise<{ addresses: string[]; codes: number }> {
  return app.inside(home, async (tx) => {
    const followers = await tx.db.selectFrom('followers').select('email').execute();
    const codes = await tx.db.selectFrom('codeDirectory').select('subjectId').where('kind', '=', 'notice').execute();
    return { addresses: followers.map((follower) => follower.email), codes: codes.length };
  });
}

test('an address is asked first, and hears of what happens only after somebody there said yes', async () => {
  const code = await tell();
  const link = await ask(code);
  expect(await (await app.get(`/volg/${code}`)).text()).toContain('Uw e-mailadres wacht op uw ja');
  await somethingHappens();
  expect(await mailsTo()).toHaveLength(1);
  expect((await app.post(link, {})).headers.get('location')).toBe(link);
  expect(await (await app.get(link)).text()).toContain(`U krijgt nu bericht op ${email}`);
  await somethingHappens();
  const [news, ...before] = await mailsTo();
  expect(before).toHaveLength(1);
  expect(news).toContain(`/volg/${code}`);
});

test.each(['somebody asked', 'somebody said yes'])(
  'whoever has the receipt ends the notices, after %s',
  async (answer) => {
    const code = await tell();
    const link = await ask(code);
    if (answer === 'somebody said yes') await app.post(link, {});
    expect(await (await app.get(`/volg/${code}/bericht`)).text()).toContain(`action="/volg/${code}/bericht/einde"`);
    const ended = await app.post(`/volg/${code}/bericht/einde`, {});
    expect(ended.headers.get('location')).toBe(`/volg/${code}?nieuws=unfollowed`);
    expect(await kept()).toEqual({ addresses: [], codes: 0 });
    const before = (await mailsTo()).length;
    await somethingHappens();
    expect(await mailsTo()).toHaveLength(before);
  },
);

test('of words that were taken back no notices are asked for, and no address is kept', async () => {
  const code = await tell();
  await app.post(`/volg/${code}/intrekking`, {});
  expect((await app.get(`/volg/${code}/bericht`)).headers.get('location')).toBe(`/volg/${code}`);
  const asked = await app.post(`/volg/${code}/bericht`, { email: 'ik@voorbeeld.nl' });
  expect(asked.headers.get('location')).toBe(`/volg/${code}`);
  expect(await kept()).toEqual({ addresses: [], codes: 0 });
});

test('the mail that asks leads to nothing but the question: not to the words, nor to the receipt', async () => {
  const code = await tell('Mijn buurvrouw heet anders.');
  const link = await ask(code);
  const [mail = ''] = await mailsTo();
  const page = await app.get(link);
  const html = await page.text();
  for (const text of [mail, html]) {
    expect(text).not.toContain(code);
    expect(text).not.toContain('buurvrouw');
  }
  expect(page.headers.get('cache-control')).toContain('no-store');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  const asReceipt = await app.get(link.replace('/bericht/', '/volg/'));
  expect(asReceipt.headers.get('location')).toBe(link);
});

test('a program that follows every link in a mail confirms nothing and ends nothing', async () => {
  const link = await ask(await tell());
  for (const method of ['GET', 'HEAD']) {
    for (const path of [link, `${link}/einde`]) await app.hono.request(path, { method });
  }
  await somethingHappens();
  expect(await mailsTo()).toHaveLength(1);
  expect(await kept()).toEqual({ addresses: [email], codes: 1 });
});

test('a stranger who was subscribed says no, and their address is gone at once', async () => {
  const code = await tell();
  const link = await ask(code);
  const refused = await app.post(`${link}/einde`, {});
  expect(await (await app.get(refused.headers.get('location') as string)).text()).toContain('Uw e-mailadres is gewist');
  expect(await kept()).toEqual({ addresses: [], codes: 0 });
  const again = await app.get(link);
  expect(again.status).toBe(404);
  expect(await again.text()).toContain('Deze link werkt niet meer');
  expect(await (await app.get(`/volg/${code}`)).text()).toContain('Bericht krijgen als er iets verandert');
});

test('each notice holds a link that ends it, months later too', async () => {
  const before = app.now;
  await app.post(await ask(await tell()), {});
  try {
    app.now = new Date(before.getTime() + 200 * 24 * 60 * 60 * 1000);
    await tidy(app.app);
    await somethingHappens();
    const [news] = await mailsTo();
    const stop = noticeLinkIn(news);
    expect(await (await app.get(stop)).text()).toContain('Wis mijn e-mailadres');
    await app.post(`${stop}/einde`, {});
    expect(await kept()).toEqual({ addresses: [], codes: 0 });
    await somethingHappens();
    expect(await mailsTo()).toHaveLength(2);
  } finally {
    app.now = before;
  }
});

test('after three days the link is too old, and the address is gone the night after', async () => {
  const before = app.now;
  const link = await ask(await tell());
  const other = await ask(await tell('Iets anders.'), `ja-${email}`);
  await app.post(other, {});
  try {
    app.now = new Date(before.getTime() + 3 * 24 * 60 * 60 * 1000);
    const late = await app.post(link, {});
    expect(late.status).toBe(410);
    expect(await late.text()).toContain('Deze link werkt niet meer');
    await tidy(app.app);
    expect(await kept()).toEqual({ addresses: [`ja-${email}`], codes: 1 });
  } finally {
    app.now = before;
  }
});

test('the link of one address confirms no other: a second address is asked itself, and the first link is dead', async () => {
  const code = await tell();
  const first = await ask(code);
  const second = await ask(code, `ander-${email}`);
  expect((await app.post(first, {})).status).toBe(404);
  await somethingHappens();
  expect(await mailsTo(`ander-${email}`)).toHaveLength(1);
  await app.post(second, {});
  expect(await kept()).toEqual({ addresses: [`ander-${email}`], codes: 1 });
});

test('an address that said yes is not asked again', async () => {
  const code = await tell();
  await app.post(await ask(code), {});
  await app.post(`/volg/${code}/bericht`, { email }, elsewhere());
  expect(await mailsTo()).toHaveLength(1);
  // The receipt may have been found by somebody else: it does not tell them who spoke.
  const html = await (await app.get(`/volg/${code}/bericht`)).text();
  expect(html).toContain('U krijgt nu bericht op i…@voorbeeld.nl');
  expect(html).not.toContain(email);
});

test('an address that was left before addresses were asked gets a notice with a link that ends it', async () => {
  await tell();
  await app.inside(home, async (tx) => {
    const { id: signalId } = await tx.db.selectFrom('signals').select('id').executeTakeFirstOrThrow();
    const follower = { id: tx.newId(), signalId, email, language: 'nl' as const, createdAt: tx.now };
    await tx.db
      .insertInto('followers')
      .values({ ...follower, confirmedAt: tx.now })
      .execute();
  });
  await somethingHappens();
  await somethingHappens();
  const [news] = await mailsTo();
  await app.post(`${noticeLinkIn(news)}/einde`, {});
  expect(await kept()).toEqual({ addresses: [], codes: 0 });
});

test('two who leave an address at the same moment leave one', async () => {
  const code = await tell();
  const both = [email, `ander-${email}`].map((address) =>
    app.post(`/volg/${code}/bericht`, { email: address }, elsewhere()),
  );
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([303, 303]);
  expect(await kept()).toMatchObject({ addresses: [expect.any(String)], codes: 1 });
});

test('who withdrew follows nothing any more, and a question that is under way is not sent', async () => {
  const code = await tell();
  await app.post(`/volg/${code}/bericht`, { email }, elsewhere());
  await app.post(`/volg/${code}/intrekking`, {});
  expect(await mailsTo()).toEqual([]);
  await app.post(`/volg/${code}/bericht`, { email }, elsewhere());
  expect(await kept()).toEqual({ addresses: [], codes: 0 });
});

test('nobody fills a stranger’s mailbox with questions', async () => {
  for (let i = 0; i < 3; i += 1) await ask(await tell(`Verhaal ${i}`));
  const code = await tell('Nog een');
  const refused = await app.post(`/volg/${code}/bericht`, { email: email.toUpperCase() }, elsewhere());
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain('Even wachten');
  expect(await mailsTo()).toHaveLength(3);
});

test('the question is asked in the language of whoever left the address', async () => {
  const code = await tell();
  await app.post(`/volg/${code}/bericht?taal=en`, { email }, { cookie: 'taal=en', ...elsewhere() });
  expect((await mailsTo())[0]).toContain('Then say yes on this page');
});

test('when one mail cannot be sent, the others are not sent twice', async () => {
  for (const address of ['een@voorbeeld.nl', 'weigert@voorbeeld.nl', 'drie@voorbeeld.nl']) {
    await app.post(await ask(await tell(`Verhaal van ${address}`), address), {});
  }
  app.mailbox.mails().length = 0;
  await somethingHappens();
  const { mailer } = app.app;
  try {
    app.app.mailer = {
      send: async (mail) => {
        if (mail.to.startsWith('weigert')) throw new Error('mailbox full');
        await mailer.send(mail);
      },
    };
    await app.jobs.drain().catch(() => {});
    await app.jobs.drain();
  } finally {
    app.app.mailer = mailer;
  }
  const received = app.mailbox.mails().map(({ mail }) => mail.to);
  expect(received.toSorted()).toEqual(['drie@voorbeeld.nl', 'een@voorbeeld.nl']);
});

test('a wrong address for notices is said at the field', async () => {
  const code = await tell();
  const answer = await app.post(`/volg/${code}/bericht`, { email: 'geen adres' });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('value="geen adres"');
});
