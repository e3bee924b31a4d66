import { describe, expect, test } from 'vitest';
import { demoRoles, makePractice, signInAs, visit, ways } from '../fixtures.ts';
import { t } from '../steps/words.ts';
import type { Visitor } from '../visitor.ts';

describe.each(ways)('$way', ({ options }) => {
  test('somebody who is signed out signs in with a code from the mail, and is back where they were', async () => {
    const slug = await practiceOfSomebodyElse();
    const lead = await visit(options);
    await lead.go(`/${slug}/werk/bijeenkomsten/nieuw`);
    await lead.check();
    await lead.sees(t('accounts.signIn.lead'));

    await lead.press(t('accounts.signIn.button'));
    await lead.check(422);
    await lead.fill(t('accounts.signIn.email'), `project-lead@${slug}.example`);
    await lead.press(t('accounts.signIn.button'));
    await lead.check();

    await lead.fill(t('accounts.code.label'), '000000');
    await lead.press(t('accounts.code.button'));
    await lead.check(422);
    await lead.sees(t('accounts.code.wrong'));

    const askedAt = lead.path;
    await lead.press(t('ui.mailbox.read'));
    await lead.check();
    const code = await readNewestCode(lead, slug);
    await lead.go(askedAt);
    await lead.fill(t('accounts.code.label'), code);
    await lead.press(t('accounts.code.button'));
    await lead.check();
    expect(lead.path).toBe(`/${slug}/werk/bijeenkomsten/nieuw`);

    await lead.press(t('ui.account.signOut'));
    await lead.check();
    await lead.go(`/${slug}/werk`);
    await lead.sees(t('accounts.signIn.lead'));
  });
});

test.each(demoRoles)('a %s of the demonstration signs in with one press and sees where they begin', async (role) => {
  const somebody = await visit();
  await signInAs(somebody, role);
  await somebody.check();
  expect(somebody.path).toBe(role === 'Inwoner' ? '/zonnedam' : '/zonnedam/werk');
});

async function practiceOfSomebodyElse(): Promise<string> {
  const somebody = await visit({ inHaste: true });
  return (await makePractice(somebody)).slug;
}

/** The code in the newest mail to the project lead, as it lies in the mailbox of the demonstration. */
async function readNewestCode(reader: Visitor, slug: string): Promise<string> {
  const mails = await reader.page.locator('main').getByText(`project-lead@${slug}.example`).all();
  expect(mails.length).toBeGreaterThan(0);
  const [newest = ''] = await reader.readAll('.sp-mail');
  return /\b\d{3} ?\d{3}\b/.exec(newest)?.[0] ?? 'no code in the mail';
}
