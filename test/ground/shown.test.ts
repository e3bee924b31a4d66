// Each table either tells that it was changed, or stands on no public page (migrations/0007, docs/decisions/0012).
import { expect, test } from 'vitest';
import { testApp } from '../app.ts';

/** Of these nothing is shown to everyone: who may come in, what is still secret, and what the program notes for itself. */
const onNoPage = [
  'account_roles',
  'accounts',
  'audit_log',
  'ballot_keys',
  'code_directory',
  'followers',
  'form_keys',
  // Changes only together with a table that tells.
  'kept_counts',
  'open_papers',
  'sessions',
  'sign_in_codes',
  'supporters',
];

test('of every table somebody decided whether it is shown: call shown_table(…) below it, or add it to the list here', async () => {
  const { admin } = await testApp();
  const { rows } = await admin.query<{ name: string; tells: boolean }>(`
    select c.relname as name,
      exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'tell_change') as tells
    from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relrowsecurity order by c.relname`);
  expect(rows.length).toBeGreaterThan(onNoPage.length);
  expect(rows.filter(({ tells }) => !tells).map(({ name }) => name)).toEqual(onNoPage);
});
