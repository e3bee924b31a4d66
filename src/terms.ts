import { keepRounds } from './features/advice/index.ts';
import { listIds } from './features/municipalities/index.ts';
import { keepShown } from './features/periods/index.ts';
import type { Dependencies } from './platform/http/env.ts';
import { system } from './platform/policies/roles.ts';

/** The morning round: what begins today begins, and those who are waited for hear of it. */
export async function keepTerms({ database }: Dependencies): Promise<void> {
  for (const id of await database.inPublic(listIds)) {
    await database.inMunicipality(id, system, keepRounds);
    await database.inMunicipality(id, system, keepShown);
  }
}
