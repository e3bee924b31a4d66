// The past, played again: the same transaction at the moment at which something happened, by whoever did it.
import { newUuid } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { type Actor, system } from '../../platform/policies/roles.ts';
import type { Secrets } from '../../platform/secrets.ts';
import type { Chance } from './chance.ts';
import type { Calendar } from './days.ts';

/** Names of the files, and the ids that they got. */
export class Cast {
  readonly #ids = new Map<string, string>();

  add(kind: string, key: string, id: string): void {
    this.#ids.set(`${kind} ${key}`, id);
  }

  find(kind: string, key: string): string | undefined {
    return this.#ids.get(`${kind} ${key}`);
  }

  /** @throws when the files name something that they do not tell of. */
  id(kind: string, key: string): string {
    const id = this.find(kind, key);
    if (!id) throw new Error(`No ${kind} '${key}' in the example`);
    return id;
  }

  ids(kind: string, keys: readonly string[]): string[] {
    return keys.map((key) => this.id(kind, key));
  }
}

export interface Stage {
  tx: MunicipalityTx;
  secrets: Secrets;
  calendar: Calendar;
  chance: Chance;
  cast: Cast;
  /** Those who can act, by role, and partners by the name of their organisation in the files. */
  actors: Map<string, Actor>;
}

/** The transaction as it was then. Nobody is written to about what happened long ago. */
export function at({ tx, actors }: Stage, moment: Date, who = 'project-lead'): MunicipalityTx {
  return {
    ...tx,
    now: moment,
    newId: () => newUuid(moment.getTime()),
    actor: actors.get(who) ?? system,
    enqueue: () => Promise.resolve(),
  };
}
