// Each test makes its own municipality: tenancy is what keeps tests apart, and nothing has to be cleaned up.
import { addAccount } from '../src/features/accounts/index.ts';
import { addDomains, standardDomains } from '../src/features/inventory/index.ts';
import type { Actor, Role } from '../src/platform/policies/roles.ts';
import { system } from '../src/platform/policies/roles.ts';
import { startSession } from '../src/platform/sessions/sessions.ts';
import type { TestApp } from './app.ts';

export interface TestMunicipality {
  id: string;
  slug: string;
}

let made = 0;

export async function makeMunicipality(
  test: { app: Pick<TestApp['app'], 'database' | 'newId'> },
  more: { readOnly?: boolean; name?: string; kind?: 'live' | 'fictional' } = {},
): Promise<TestMunicipality> {
  const id = test.app.newId();
  made += 1;
  const slug = `proefdam-${made}-${id.slice(-6)}`;
  await test.app.database.inMunicipality(id, system, async (tx) => {
    await tx.db
      .insertInto('municipalities')
      .values({
        id,
        slug,
        name: more.name ?? 'Proefdam',
        kind: more.readOnly ? 'reconstructed' : (more.kind ?? 'live'),
        readOnly: more.readOnly ?? false,
        listed: false,
        tagline: null,
        contactPhone: '14 0000',
        contactEmail: 'help@proefdam.example',
        theme: null,
        sources: '[]',
        createdAt: tx.now,
      })
      .execute();
    await addDomains(tx, standardDomains);
  });
  return { id, slug };
}

export interface SignedIn {
  actor: Actor & { kind: 'account' };
  cookie: string;
}

/** Somebody with these roles, signed in: for the `cookie` header, and as actor for commands. */
export async function signIn(test: TestApp, municipality: TestMunicipality, ...roles: Role[]): Promise<SignedIn> {
  const email = `${test.app.newId()}@proefdam.example`;
  return test.app.database.inMunicipality(municipality.id, system, async (tx) => {
    const id = await addAccount(tx, { email, name: 'Proefpersoon', roles });
    if (!id) throw new Error('address taken');
    const token = await startSession(tx, test.app.secrets, id);
    return {
      actor: { kind: 'account', id, name: 'Proefpersoon', roles },
      cookie: `sessie_${municipality.slug}=${token}`,
    };
  });
}
