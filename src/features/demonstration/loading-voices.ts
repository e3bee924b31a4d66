// Gatherings, what was said there, and the answers.
import { announceGathering, closeGathering, openGathering, recordGathering } from '../gatherings/index.ts';
import { listDomains } from '../inventory/index.ts';
import { answer, release, takeIn, withdraw } from '../signals/index.ts';
import type { AgendaContent, GatheringContent } from './content.ts';
import { at, type Stage } from './stage.ts';
import { composeSaid, type Said } from './telling.ts';

/** A signal of the example, with the id that it got. */
export interface Voice extends Said {
  id: string;
}

export async function loadVoices(stage: Stage, agenda: AgendaContent, agendaId: string): Promise<Voice[]> {
  for (const gathering of agenda.gatherings) await loadGathering(stage, gathering, agendaId);
  if (!agenda.signals) return [];
  const said = composeSaid(agenda.signals, { ...stage, gatherings: agenda.gatherings });
  const domains = new Map((await listDomains(stage.tx)).map(({ id, name }) => [name, id]));
  const voices: Voice[] = [];
  for (const one of said) voices.push({ ...one, id: await tell(stage, one, { agendaId, domains }) });
  for (const gathering of agenda.gatherings) await endGathering(stage, gathering);
  for (const { key, on, words, takenUp } of agenda.answers) {
    const signalIds = voices.filter((voice) => voice.answer === key).map((voice) => voice.id);
    await answer(at(stage, stage.calendar.moment(on, '15:10')), { signalIds, words, takenUp });
  }
  return voices;
}

async function loadGathering(stage: Stage, gathering: GatheringContent, agendaId: string): Promise<void> {
  const { key, announcedOn, state, share: _, heldOn, answerBy, ...details } = gathering;
  const { calendar } = stage;
  const tx = at(stage, calendar.moment(announcedOn, '09:20'));
  const announced = {
    ...details,
    agendaId,
    heldOn: heldOn && calendar.day(heldOn),
    answerBy: answerBy && calendar.day(answerBy),
  };
  const { id } = await (state === 'recorded' ? recordGathering : announceGathering)(tx, announced);
  stage.cast.add('gathering', key, id);
  if (state === 'open' || state === 'closed')
    await openGathering(at(stage, calendar.moment(heldOn ?? '0d', details.startsAt ?? '09:00')), stage.secrets, id);
}

async function endGathering(stage: Stage, { key, state, heldOn, endsAt }: GatheringContent): Promise<void> {
  if (state !== 'closed') return;
  const tx = at(stage, stage.calendar.moment(heldOn ?? '0d', endsAt ?? '17:00'));
  await closeGathering(tx, stage.cast.id('gathering', key));
}

interface Place {
  agendaId: string;
  domains: Map<string, string>;
}

async function tell(stage: Stage, said: Said, { agendaId, domains }: Place): Promise<string> {
  const domainId = domains.get(said.domain);
  if (!domainId) throw new Error(`No domain '${said.domain}' in the example`);
  const tx = at(stage, said.at, said.toldBy === 'note-taker' ? 'note-taker' : 'anonymous');
  const id = await takeIn(tx, stage.secrets, {
    words: said.words,
    consent: said.consent,
    domainId,
    agendaId,
    gatheringId: said.gathering && stage.cast.id('gathering', said.gathering),
    toldBy: said.toldBy,
    tableLabel: said.table,
  });
  if (said.consent === 'publish') await readWords(stage, said, id);
  return id;
}

const days = 24 * 60 * 60 * 1000;

// Somebody reads the words a day and a half later; a few are held back, a few are taken back by who said them.
async function readWords(stage: Stage, said: Said, id: string): Promise<void> {
  const later = (after: number) => new Date(Math.min(said.at.getTime() + after * days, stage.tx.now.getTime()));
  if (said.fate === 'waiting') return;
  await release(at(stage, later(1.5)), id, said.fate === 'held-back' ? 'hold-back' : 'release');
  if (said.fate === 'withdrawn') await withdraw(at(stage, later(20), 'anonymous'), id);
}
