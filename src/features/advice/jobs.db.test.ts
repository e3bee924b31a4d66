import { expect, test } from 'vitest';
import { council, makeRound } from '../../../test/builders/advice.ts';
import { makeMunicipality, signIn } from '../../../test/municipality.ts';
import { homeWithAgenda } from '../../../test/staff.ts';
import { keepTerms } from '../../terms.ts';
import { addAccount } from '../accounts/index.ts';
import { findAdviceTasks } from './contributions.ts';
import { listParties, listRounds } from './queries.ts';

test('each morning rounds open whose first day has come, and advisers are reminded once and told once', async () => {
  const { app, home, agendaId } = await homeWithAgenda();
  const { id, slug } = await makeRound(app, home, { agendaId, opensOn: '2026-11-24', closesOn: '2026-12-08' });
  const email = `${slug}-${home.id}@proefdam.example`;
  await app.inside(home, (tx) => addAccount(tx, { email, name: 'Adviseur', roles: ['adviser'] }));
  const mails = () => app.mailbox.mails().filter(({ mail }) => mail.to === email);
  const morning = async (day: string) => {
    app.now = new Date(`${day}T06:00:00Z`);
    await keepTerms(app.app);
    await app.jobs.drain();
    return mails().length;
  };
  const party = async () => (await app.inside(home, (tx) => listParties(tx, [id])))[0];
  expect(await morning('2026-11-23')).toBe(0);
  expect(await app.inside(home, listRounds)).toMatchObject([{ state: 'announced' }]);
  expect(await morning('2026-11-24')).toBe(0);
  expect(await app.inside(home, listRounds)).toMatchObject([{ state: 'open' }]);
  expect(await party()).toMatchObject({ askedOn: '2026-11-24' });
  expect(await morning('2026-12-01')).toBe(1);
  expect(await morning('2026-12-02')).toBe(1);
  expect(mails()[0]?.mail.text).toContain('De termijn loopt tot en met 8 december 2026.');
  expect(await morning('2026-12-09')).toBe(2);
  expect(await morning('2026-12-10')).toBe(2);
  expect(mails()[0]?.mail.text).toContain('U kunt het nog sturen');
  expect(await party()).toMatchObject({ remindedOn: '2026-12-01', toldEndedOn: '2026-12-09' });
});

test('who has no account to write to is a task of staff, until somebody says that they were reminded', async () => {
  const { app, home, agendaId, lead } = await homeWithAgenda();
  await makeRound(app, home, { agendaId, parties: [council], closesOn: '2026-11-29' });
  const tasks = () => app.inside(home, (tx) => findAdviceTasks(tx, lead.actor));
  await keepTerms(app.app);
  expect(await tasks()).toMatchObject([{ message: 'advice.task.remind', values: { organisation: 'Adviesraad' } }]);
  const elsewhere = await signIn(app, await makeMunicipality(app), 'note-taker');
  expect(await app.inside(home, (tx) => findAdviceTasks(tx, elsewhere.actor))).toEqual([]);
  await signIn(app, home, 'adviser');
  await keepTerms(app.app);
  expect(await tasks()).toEqual([]);
});
