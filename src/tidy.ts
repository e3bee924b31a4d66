import { forgetCodes } from './features/accounts/index.ts';
import { listIds } from './features/municipalities/index.ts';
import { forgetForms } from './platform/forms/once.ts';
import type { Dependencies } from './platform/http/env.ts';
import { system } from './platform/policies/roles.ts';
import { forgetSessions } from './platform/sessions/sessions.ts';

/** The nightly round: what has served its time is removed, in each municipality (docs/privacy.md says how long what is kept). */
export async function tidy({ database }: Dependencies): Promise<void> {
  for (const id of await database.inPublic(listIds)) {
    await database.inMunicipality(id, system, async (tx) => {
      await forgetForms(tx);
      await forgetSessions(tx);
      await forgetCodes(tx);
    });
  }
}
