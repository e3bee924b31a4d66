import type { Dependencies } from '../../platform/http/env.ts';
import { findMunicipality } from '../../platform/http/municipality.ts';
import { wordsFor } from '../../platform/i18n/words.ts';
import type { JobData } from '../../platform/jobs/jobs.ts';
import { system } from '../../platform/policies/roles.ts';
import { listVoices } from '../thread/index.ts';
import { receiptOf } from './commands.ts';
import { findFollower, listFollowers, listNoticeCode, noticeCodeOf } from './following.ts';

/** One mail to one follower: when it cannot be sent, only that one is tried again. */
export const tellFollowerQueue = 'tell-follower';

/** Finds who left an address for news of these things, and puts a mail for each of them on the list. */
export async function tellFollowers({ database }: Dependencies, { municipalityId, nodeIds }: JobData): Promise<void> {
  if (!Array.isArray(nodeIds)) return;
  await database.inMunicipality(municipalityId, system, async (tx) => {
    for (const { signalId } of await listFollowers(tx, await listVoices(tx, ...nodeIds))) {
      await tx.enqueue(tellFollowerQueue, { signalId });
    }
  });
}

/** Sends one follower the news, if they still want it by now. */
export async function tellFollower(app: Dependencies, { municipalityId, signalId }: JobData): Promise<void> {
  const municipality = await findMunicipality(app, { id: municipalityId });
  if (!municipality || typeof signalId !== 'string') return;
  const found = await app.database.inMunicipality(municipalityId, system, async (tx) => {
    const [follower] = await listFollowers(tx, [signalId]);
    return follower && { ...follower, code: await listNoticeCode(tx, app.secrets, follower.id) };
  });
  if (!found) return;
  const { t } = wordsFor(found.language);
  const links = {
    link: `${app.address}/volg/${receiptOf(app.secrets, signalId)}`,
    stop: `${app.address}/bericht/${found.code}`,
  };
  await app.mailer.send({
    municipality,
    to: found.email,
    subject: t('signals.mail.subject', { municipality: municipality.name }),
    text: t('signals.mail.text', { municipality: municipality.name, ...links }),
  });
}

/** Asks an address whether it wants notices, as long as it may still answer. */
export async function askFollower(app: Dependencies, { municipalityId, followerId }: JobData): Promise<void> {
  const municipality = await findMunicipality(app, { id: municipalityId });
  if (!municipality || typeof followerId !== 'string') return;
  const follower = await app.database.inMunicipality(municipalityId, system, (tx) =>
    findFollower(tx, { id: followerId }),
  );
  if (!follower || follower.confirmedAt) return;
  const { t } = wordsFor(follower.language);
  const link = `${app.address}/bericht/${noticeCodeOf(app.secrets, followerId)}`;
  await app.mailer.send({
    municipality,
    to: follower.email,
    subject: t('signals.askMail.subject', { municipality: municipality.name }),
    text: t('signals.askMail.text', { municipality: municipality.name, link }),
  });
}
