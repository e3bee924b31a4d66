import type { Dependencies } from '../../platform/http/env.ts';
import { findMunicipality } from '../../platform/http/municipality.ts';
import { isLanguage, wordsFor } from '../../platform/i18n/words.ts';
import type { JobData } from '../../platform/jobs/jobs.ts';
import { system } from '../../platform/policies/roles.ts';
import { digitsOf } from './commands.ts';
import { findAddressOfCode } from './queries.ts';

/** Sends the six digits of a sign-in code, as long as they still open something. */
export async function sendSignInCode(app: Dependencies, { municipalityId, codeId, language }: JobData): Promise<void> {
  const municipality = await findMunicipality(app, { id: municipalityId });
  if (!municipality || typeof codeId !== 'string') return;
  const to = await app.database.inMunicipality(municipalityId, system, (tx) => findAddressOfCode(tx, codeId));
  if (!to) return;
  const { t } = wordsFor(isLanguage(language) ? language : 'nl');
  const values = { municipality: municipality.name, code: digitsOf(app.secrets, codeId) };
  await app.mailer.send({
    municipality,
    to,
    subject: t('accounts.mail.subject', values),
    text: t('accounts.mail.text', values),
  });
}
