import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Dependencies, Municipality } from '../../platform/http/env.ts';
import { system } from '../../platform/policies/roles.ts';
import { addAccount, findAccount, signInAs } from '../accounts/index.ts';
import { createMunicipality } from '../municipalities/index.ts';
import { listOrganisations } from '../organisations/index.ts';
import { type DemoRole, demoEmail } from './rules.ts';

/** Whoever looks around is nobody in particular; their role stands beside it. */
const visitor = 'Bezoeker';

/** Signs in as the account of this role, made where there is none yet. Returns the session's token. */
export async function signInAsRole(
  app: Dependencies,
  municipality: Pick<Municipality, 'id' | 'slug'>,
  { role }: DemoRole,
): Promise<string> {
  return app.database.inMunicipality(municipality.id, system, async (tx) => {
    const email = demoEmail(role, municipality.slug);
    // Two visitors who come at the same moment: the second waits for the first, and finds the account.
    const organisationId = role === 'partner' ? await findPartner(tx) : undefined;
    const made = await addAccount(tx, {
      email,
      name: visitor,
      roles: [role],
      ...(organisationId ? { organisationId } : {}),
    });
    const id = made ?? (await findAccount(tx, { email }))?.id;
    if (!id) throw new Error('No account of this role');
    return signInAs(tx, app.secrets, id);
  });
}

async function findPartner(tx: MunicipalityTx): Promise<string | undefined> {
  return (await listOrganisations(tx)).find(({ kind }) => kind === 'partner')?.id;
}

const tries = 5;

/** Makes a municipality to practise in, under an address that nobody else will hit upon. */
export async function makePractice(app: Dependencies): Promise<Pick<Municipality, 'id' | 'slug'>> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const id = app.newId();
    const slug = `oefendam-${id.slice(-10)}`;
    const { kind } = await app.database.inMunicipality(id, system, (tx) =>
      createMunicipality(tx, { slug, name: 'Oefendam', kind: 'practice', listed: false }),
    );
    if (kind === 'created') return { id, slug };
  }
  throw new Error('No free address for a practice municipality');
}
