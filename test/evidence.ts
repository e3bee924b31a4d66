import { findCurrentAgenda } from '../src/features/periods/index.ts';
import type { MunicipalityTx } from '../src/platform/database/database.ts';
import { isReconstruction } from '../src/platform/http/municipality.ts';
import type { EvidenceFinder } from '../src/platform/policies/evidence.ts';

/** What a finder shows of the agenda that is being made or carried out, as the compass asks for it. */
export function ofNow(find: EvidenceFinder) {
  return async (tx: MunicipalityTx) =>
    find(tx, { agenda: await findCurrentAgenda(tx), present: true, reconstructed: await isReconstruction(tx) });
}
