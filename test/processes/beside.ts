// Works beside a running server as the commands of the program do: on the same data, with the same secret.
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { addDomains, standardDomains } from '../../src/features/inventory/index.ts';
import type { MunicipalityTx } from '../../src/platform/database/database.ts';
import type { Dependencies } from '../../src/platform/http/env.ts';
import { system } from '../../src/platform/policies/roles.ts';
import { assemble } from '../../src/server.ts';
import { agenda } from '../builders/thread.ts';
import type { TestMunicipality } from '../municipality.ts';

export interface Beside {
  app: Dependencies;
  municipality(wish?: { agenda?: boolean }): Promise<TestMunicipality>;
  inside<Result>(id: string, work: (tx: MunicipalityTx) => Promise<Result>): Promise<Result>;
}

export async function workBeside<Result>(DATA_DIR: string, work: (beside: Beside) => Promise<Result>): Promise<Result> {
  const { app, close } = await assemble({
    config: readConfig({ DATA_DIR }),
    root: join(import.meta.dirname, '../..'),
    alone: false,
    say: () => {},
  });
  const inside: Beside['inside'] = (id, act) => app.database.inMunicipality(id, system, act);
  try {
    return await work({ app, inside, municipality: (wish = {}) => addMunicipality(app, inside, wish) });
  } finally {
    await close();
  }
}

async function addMunicipality(app: Dependencies, inside: Beside['inside'], wish: { agenda?: boolean }) {
  const id = app.newId();
  const slug = `proefdam-${id.slice(-6)}`;
  const nothing = { tagline: null, contactPhone: null, contactEmail: null, theme: null };
  await inside(id, async (tx) => {
    await tx.db
      .insertInto('municipalities')
      .values({
        ...nothing,
        id,
        slug,
        name: 'Proefdam',
        kind: 'practice',
        readOnly: false,
        listed: false,
        sources: '[]',
        createdAt: tx.now,
      })
      .execute();
    await addDomains(tx, standardDomains);
    if (wish.agenda) await agenda(tx);
  });
  return { id, slug };
}
