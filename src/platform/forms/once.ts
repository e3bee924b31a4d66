import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { MunicipalityTx } from '../database/database.ts';

/** What a form led to: done, where to go or what that depends on; or refused, and nothing was changed. */
export type Outcome<Refusal> = { done: string } | { refused: Refusal };

/**
 * Does what a form asks, once. The same form sent again (a double click, a lost answer) leads to where the first sending
 * led and changes nothing. Somebody who goes back and types something else sends another form.
 */
export async function once<Refusal>(
  tx: MunicipalityTx,
  form: FormData,
  act: () => Promise<Outcome<Refusal>>,
): Promise<Outcome<Refusal>> {
  if (!form.get('formKey')) return unlessRefused(tx, act);
  const key = fingerprint(form);
  // Waits for a first sending that is under way: the unique key holds the second until the first has ended.
  const taken = await tx.db
    .insertInto('formKeys')
    .values({ key, sentAt: tx.now })
    .onConflict((c) => c.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!taken) {
    const first = await tx.db
      .selectFrom('formKeys')
      .select('location')
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    return { done: first.location as string };
  }
  const outcome = await unlessRefused(tx, act);
  if ('done' in outcome) {
    await tx.db.updateTable('formKeys').set({ location: outcome.done }).where('key', '=', key).execute();
  } else {
    await tx.db.deleteFrom('formKeys').where('key', '=', key).execute();
  }
  return outcome;
}

// What was written before the refusal came is taken back: refused means that nothing was changed.
async function unlessRefused<Refusal>(
  tx: MunicipalityTx,
  act: () => Promise<Outcome<Refusal>>,
): Promise<Outcome<Refusal>> {
  await sql`savepoint asked`.execute(tx.db);
  const outcome = await act();
  if ('refused' in outcome) await sql`rollback to savepoint asked`.execute(tx.db);
  return outcome;
}

function fingerprint(form: FormData): Buffer {
  const sent = [...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]);
  return createHash('sha256')
    .update(JSON.stringify([places.get(form) ?? '', sent]))
    .digest();
}

// What the first sending led to means something at one address only: the id of a story at one, part of an address at another.
const places = new WeakMap<FormData, string>();

/** Notes to which address a form was sent. The same form sent elsewhere is another form. */
export function noteAddress(form: FormData, path: string): void {
  places.set(form, path);
}

const keptMs = 2 * 24 * 60 * 60 * 1000;

/** Forgets which forms were sent more than two days ago: nobody sends the same one again after that. */
export async function forgetForms(tx: MunicipalityTx): Promise<void> {
  await tx.db
    .deleteFrom('formKeys')
    .where('sentAt', '<', new Date(tx.now.getTime() - keptMs))
    .execute();
}
