import { expect, test } from 'vitest';
import { findAccount } from '../src/features/accounts/index.ts';
import { tidy } from '../src/tidy.ts';
import { testApp } from './app.ts';
import { makeMunicipality, signIn } from './municipality.ts';

test('at night ended sessions, sign-in codes and forms of days ago are removed, and what is still in use stays', async () => {
  const app = await testApp();
  const home = await makeMunicipality(app);
  const before = app.now;
  const { actor } = await signIn(app, home, 'editor');
  const account = await app.inside(home, (tx) => findAccount(tx, actor));
  await app.post(`/${home.slug}/inloggen`, { email: account?.email ?? '' });
  await app.post(`/${home.slug}/meedoen`, { words: 'De deur', consent: 'staff', formKey: app.app.newId() });
  const count = () =>
    app.inside(home, async (tx) => [
      (await tx.db.selectFrom('sessions').select('accountId').execute()).length,
      (await tx.db.selectFrom('signInCodes').select('id').execute()).length,
      (await tx.db.selectFrom('formKeys').select('key').execute()).length,
    ]);
  await tidy(app.app);
  expect(await count()).toEqual([1, 1, 1]);
  try {
    app.now = new Date(before.getTime() + 3 * 24 * 60 * 60 * 1000);
    await tidy(app.app);
    expect(await count()).toEqual([0, 0, 0]);
  } finally {
    app.now = before;
  }
});
