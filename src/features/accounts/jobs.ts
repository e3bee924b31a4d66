import type { Dependencies } from '../../platform/http/env.ts';
import { findMunicipality } from '../../platform/http/municipality.ts';
import { isLanguage, wordsFor } from '../../platform/i18n/words.ts';
import type { JobData } from '../../platform/jobs/jobs.ts';
import { system } from '../../platform/policies/roles.ts';
import { digitsOf } from './commands.ts';
import { findSendable } from './queries.ts';
import { showDigits } from './rules.ts';

/** Sends the digits of a sign-in code, as long as they still open something. */
export async function sendSignInCode(app: Dependencies, { municipalityId, codeId, language }: JobData): Promise<void> {
  const municipality = await findMunicipality(app, { id: municipalityId });
  if (!municipality || typeof codeId !== 'string') return;
  const code = await app.database.inMunicipality(municipalityId, system, (tx) => findSendable(tx, codeId));
  if (!code) return;
  const { t } = wordsFor(isLanguage(language) ? language : 'nl');
  const digits = showDigits(digitsOf(app.secrets, { id: codeId, ...code }));
  const values = { municipality: municipality.name, code: digits };
  await app.mailer.send({
    municipality,
    to: code.email,
    subject: t('accounts.mail.subject', values),
    text: t(code.anyBrowser ? 'accounts.mail.longText' : 'accounts.mail.text', values),
  });
}
