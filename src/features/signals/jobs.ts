import type { Dependencies } from '../../platform/http/env.ts';
import { findMunicipality } from '../../platform/http/municipality.ts';
import { wordsFor } from '../../platform/i18n/words.ts';
import type { JobData } from '../../platform/jobs/jobs.ts';
import type { Mail } from '../../platform/mail/mail.ts';
import { system } from '../../platform/policies/roles.ts';
import { listVoices } from '../thread/index.ts';
import { receiptOf } from './commands.ts';
import { listFollowers } from './queries.ts';

/** Tells everyone who left an address that something became of what they said. One mail for each of them. */
export async function tellFollowers(app: Dependencies, { municipalityId, nodeIds }: JobData): Promise<void> {
  const municipality = await findMunicipality(app, { id: municipalityId });
  if (!municipality || !Array.isArray(nodeIds)) return;
  const followers = await app.database.inMunicipality(municipalityId, system, async (tx) => {
    return listFollowers(tx, await listVoices(tx, ...nodeIds));
  });
  for (const { signalId, email, language } of followers) {
    const { t } = wordsFor(language);
    const link = `${app.address}/volg/${receiptOf(app.secrets, signalId)}`;
    const mail: Mail = {
      to: email,
      subject: t('signals.mail.subject', { municipality: municipality.name }),
      text: t('signals.mail.text', { municipality: municipality.name, link }),
    };
    await app.mailer.send(mail);
  }
}
