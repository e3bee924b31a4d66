import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Dependencies } from '../../platform/http/env.ts';
import { findMunicipality } from '../../platform/http/municipality.ts';
import { wordsFor } from '../../platform/i18n/words.ts';
import type { JobData } from '../../platform/jobs/jobs.ts';
import { system } from '../../platform/policies/roles.ts';
import { listAccounts } from '../accounts/index.ts';
import { noteReminded, openRound } from './commands.ts';
import { findRound, listParties, listRounds } from './queries.ts';
import { recipientsOf, reminderDue } from './rules.ts';

/** One mail to one account: when it cannot be sent, only that one is tried again. */
export const remindAdviserQueue = 'remind-adviser';

/** Every morning: rounds of which the first day has come open, and those who have not advised are reminded. */
export async function keepRounds(tx: MunicipalityTx): Promise<void> {
  const today = dayOf(tx.now);
  for (const { id, state, opensOn } of await listRounds(tx)) {
    if (state === 'announced' && opensOn !== null && opensOn <= today) await openRound(tx, id);
  }
  const rounds = (await listRounds(tx)).filter(({ state }) => state === 'open' || state === 'closed');
  const accounts = await listAccounts(tx);
  const parties = await listParties(
    tx,
    rounds.map(({ id }) => id),
  );
  for (const party of parties) {
    const round = rounds.find(({ id }) => id === party.roundId);
    const which = round && reminderDue(round, party, today);
    const recipients = recipientsOf(party, accounts);
    // Without anybody to write to it stays a task of staff.
    if (!which || recipients.length === 0) continue;
    await noteReminded(tx, party.id, which);
    const what = { roundId: party.roundId, partyId: party.id, which };
    for (const { id: accountId } of recipients) await tx.enqueue(remindAdviserQueue, { ...what, accountId });
  }
}

/** Reminds one account of the advice that is asked, unless it came in the meantime. */
export async function remindAdviser(app: Dependencies, data: JobData): Promise<void> {
  const { municipalityId, roundId, partyId, accountId, which } = data;
  const municipality = await findMunicipality(app, { id: municipalityId });
  if (!municipality || typeof roundId !== 'string') return;
  const found = await app.database.inMunicipality(municipalityId, system, async (tx) => {
    const round = await findRound(tx, { id: roundId });
    const party = (await listParties(tx, [roundId])).find(({ id }) => id === partyId);
    const account = (await listAccounts(tx)).find(({ id }) => id === accountId);
    return round && party && account && { round, party, account };
  });
  if (!found?.round.closesOn || found.party.receivedOn || found.party.declinedBecause) return;
  const { t, date } = wordsFor('nl');
  const { title, closesOn } = found.round;
  const link = `${app.address}/${municipality.slug}/werk/advies`;
  const values = {
    municipality: municipality.name,
    title,
    organisation: found.party.name,
    until: date(closesOn),
    link,
  };
  await app.mailer.send({
    municipality,
    to: found.account.email,
    subject: t('advice.mail.subject', values),
    text: t(which === 'ended' ? 'advice.mail.ended' : 'advice.mail.ending', values),
  });
}
