import { forgetCodes } from './features/accounts/index.ts';
import { listIds } from './features/municipalities/index.ts';
import { forgetUnconfirmed } from './features/signals/index.ts';
import { forgetForms } from './platform/forms/once.ts';
import type { Dependencies } from './platform/http/env.ts';
import { listEndedPractices } from './platform/http/municipality.ts';
import { system } from './platform/policies/roles.ts';
import { forgetSessions } from './platform/sessions/sessions.ts';

/** The nightly round: what has served its time is removed (docs/privacy.md says how long what is kept). */
export async function tidy(app: Dependencies): Promise<void> {
  const { database } = app;
  for (const id of await database.inPublic(listIds)) {
    await database.inMunicipality(id, system, async (tx) => {
      await forgetForms(tx);
      await forgetSessions(tx);
      await forgetCodes(tx);
      await forgetUnconfirmed(tx);
    });
  }
  for (const id of await listEndedPractices(app)) await database.erasePractice(id);
}
