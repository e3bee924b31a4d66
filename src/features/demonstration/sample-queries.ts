// Codes of an invented municipality for who wants to try what somebody with a slip of paper can do.
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { listActions, listProgress } from '../actions/index.ts';
import { listBallots, readCodes } from '../ballots/index.ts';
import { listAgendas } from '../periods/index.ts';
import { isPublic, listSignals, receiptOf } from '../signals/index.ts';
import { pageVoices } from '../thread/index.ts';

export interface Samples {
  /** Of somebody whose words led to an action with an outcome. */
  receipt: string | undefined;
  /** For a ballot that is open. */
  votingCode: string | undefined;
}

export async function findSamples(tx: MunicipalityTx, secrets: Secrets): Promise<Samples> {
  const signalId = await findTellingVoice(tx);
  return { receipt: signalId && receiptOf(secrets, signalId), votingCode: await findVotingCode(tx, secrets) };
}

const voicesTried = 20;

async function findTellingVoice(tx: MunicipalityTx): Promise<string | undefined> {
  for (const { id: agendaId } of await listAgendas(tx)) {
    const actions = await listActions(tx, { agendaId });
    const progress = await listProgress(
      tx,
      actions.map(({ id }) => id),
    );
    // Rather one whose own proposal it rests on: then what was done answers what was said.
    const telling = actions.filter(({ id }) => progress.get(id)?.outcome);
    for (const { id } of telling.toSorted(
      (one, other) => Number(other.ground === 'own') - Number(one.ground === 'own'),
    )) {
      const voices = await listSignals(tx, await pageVoices(tx, id, { limit: voicesTried, offset: 0 }));
      const voice = voices.find(isPublic);
      if (voice) return voice.id;
    }
  }
  return undefined;
}

/** Another one each minute, from the second half of those made: the first half is what the example voted with. */
async function findVotingCode(tx: MunicipalityTx, secrets: Secrets): Promise<string | undefined> {
  const [ballot] = await listBallots(tx, { states: ['open'] });
  if (!ballot || ballot.codesMade < 2) return undefined;
  const half = Math.floor(ballot.codesMade / 2);
  const number = half + 1 + (Math.floor(tx.now.getTime() / 60_000) % half);
  const [code] = await readCodes(tx, secrets, { ballotId: ballot.id, from: number, to: number });
  return code;
}
