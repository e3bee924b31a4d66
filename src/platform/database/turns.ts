import type { MunicipalityTx } from './database.ts';

/**
 * Whoever takes a turn waits until the one before has committed: what they then give out (a next number) is free. Not held
 * for update: every row of the municipality refers to this one, so whoever wrote anything before would wait here for the
 * other, and the other for them.
 */
export async function takeTurn(tx: MunicipalityTx): Promise<void> {
  await tx.db.selectFrom('municipalities').select('id').where('id', '=', tx.municipalityId).forNoKeyUpdate().execute();
}
