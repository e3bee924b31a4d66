// Much content in little time: a town with many periods behind it, and neighbours with one each.
import { addAccount } from '../../src/features/accounts/index.ts';
import { publishEdition } from '../../src/features/agenda/index.ts';
import { findCurrentAgenda } from '../../src/features/periods/index.ts';
import { receiptOf } from '../../src/features/signals/index.ts';
import { newUuid } from '../../src/platform/clock.ts';
import { listCodes } from '../../src/platform/codes/directory.ts';
import { makePool } from '../../src/platform/database/connect.ts';
import { system } from '../../src/platform/policies/roles.ts';
import { startSession } from '../../src/platform/sessions/sessions.ts';
import type { World } from '../world.ts';
import { idFunction, olderEditions, statements } from './content.ts';

export interface Size {
  /** Each of sixty actions, six priorities and twelve proposals. */
  agendas: number;
  /** Half of them in the current agenda, the others over all of them. */
  signals: number;
  municipalities: number;
}

export interface Town extends Size {
  world: World;
  id: string;
  slug: string;
  /** Of its project lead. */
  cookie: string;
  /** Of the newest signal. */
  receipt: string;
  /** The gathering whose signals have waited longest, by id. */
  gathering: string;
}

const neighbourly = { agendas: 1, signals: 20 };

/** Fills an empty world. */
export async function seed(world: World, size: Size): Promise<Town> {
  const admin = makePool({ ...world.socket, user: 'postgres', max: 1 });
  try {
    await admin.query(idFunction(newUuid()));
    // References need no checking here and triggers no asking: what is kept is counted once, at the end.
    await admin.query('set session_replication_role = replica');
    const { agendas, signals, municipalities } = size;
    for (const [first, last, of] of [
      [1, 1, { agendas, signals }],
      [2, municipalities, neighbourly],
    ] as const) {
      for (const text of statements) await admin.query(withValues(text, [first, last, of.agendas, of.signals]));
    }
    await admin.query('reset session_replication_role');
    await admin.query('call recount_all()');
    await admin.query('analyze');
    const { rows } = await admin.query<{ id: string; signal: string; gathering: string }>(
      `select pg_temp.id_of('municipality', 1, 0) as id, pg_temp.id_of('signal', 1, 1) as signal,
         (select gathering_id from signals where municipality_id = pg_temp.id_of('municipality', 1, 0)
          order by created_at limit 1) as gathering`,
    );
    const [{ id, signal, gathering }] = rows as [{ id: string; signal: string; gathering: string }];
    const entered = await enter(world, { id, signal });
    await admin.query(olderEditions, [agendas]);
    await admin.query('vacuum analyze');
    return { ...size, world, id, slug: 'proefdam-1', gathering, ...entered };
  } finally {
    await admin.end();
  }
}

// As text: a plan is made for these numbers, and a statement may leave some of them out.
function withValues(statement: string, values: number[]): string {
  return statement.replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1]));
}

/** The current agenda is published, somebody leads the project, and the one who spoke last has a receipt. */
function enter({ app }: World, { id, signal }: { id: string; signal: string }) {
  return app.database.inMunicipality(id, system, async (tx) => {
    const agenda = await findCurrentAgenda(tx);
    if (!agenda) throw new Error('Nothing was seeded');
    await publishEdition(tx, agenda);
    const person = { email: 'lead@proefdam.example', name: 'Proefpersoon', roles: ['project-lead' as const] };
    const account = await addAccount(tx, person);
    if (!account) throw new Error('This address is taken');
    const receipt = receiptOf(app.secrets, signal);
    await listCodes(tx, app.secrets, [{ code: receipt, kind: 'receipt', subjectId: signal }]);
    const cookie = `sessie_proefdam-1=${await startSession(tx, app.secrets, account)}`;
    return { receipt, cookie };
  });
}
