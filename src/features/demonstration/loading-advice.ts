// Rounds of advice, what was advised, and what the municipality answered to each point.
import type { MunicipalityTx } from '../../platform/database/database.ts';
import {
  announceRound,
  answerPoints,
  beginAdvice,
  beginAsked,
  changeableIn,
  declineAdvice,
  findRound,
  judgeWords,
  listAdvices,
  listParties,
  type NewPoint,
  passagesOf,
  recordAnswered,
  recordRound,
  saveAdvice,
  takeInWords,
} from '../advice/index.ts';
import { type Composition, composeAgenda } from '../agenda/index.ts';
import { findAgendaById } from '../periods/index.ts';
import type { AgendaContent } from './content.ts';
import type { AdviceContent } from './content-advice.ts';
import { expect } from './loading-board.ts';
import { at, type Stage } from './stage.ts';

type RoundContent = AgendaContent['advice']['rounds'][number];

/** What was asked and what came. Answers are loaded apart: they may be seen in what was made of the priorities afterwards. */
export async function loadAdvised(stage: Stage, { advice }: AgendaContent, agendaId: string): Promise<void> {
  for (const round of advice.rounds) await loadRound(stage, round, agendaId);
  for (const one of advice.unasked) await loadUnasked(stage, one, agendaId);
}

export async function loadAnswers(stage: Stage, { advice }: AgendaContent, agendaId: string): Promise<void> {
  const all = [...advice.rounds.flatMap(({ advices }) => advices), ...advice.unasked];
  for (const { points } of all) for (const point of points) await loadResponse(stage, point, agendaId);
  for (const { title, answeredOn } of advice.rounds) {
    if (!answeredOn) continue;
    const tx = at(stage, stage.calendar.moment(answeredOn, '16:30'));
    expect(await recordAnswered(tx, stage.cast.id('advice-round', title)), 'done');
  }
}

async function loadRound(stage: Stage, round: RoundContent, agendaId: string): Promise<void> {
  const { title, question, source, opensOn, closesOn } = round;
  const { calendar, cast } = stage;
  const parties = round.parties.map(({ kind, name, organisation }) => ({
    ...{ kind, name, organisationId: organisation ? cast.id('organisation', organisation) : null },
  }));
  if (!question || !opensOn || !closesOn) {
    if (!source) throw new Error(`Nothing is known of '${title}', and no source tells of it`);
    await recordRound(at(stage, calendar.moment('0d', '09:00')), { agendaId, title, source, parties });
    return;
  }
  const details = { title, question, opensOn: calendar.day(opensOn), closesOn: calendar.day(closesOn) };
  const tx = at(stage, calendar.moment(opensOn, '09:00'));
  const { id } = await announceRound(tx, { agendaId, parties, ...details });
  cast.add('advice-round', title, id);
  for (const advice of round.advices) await loadAsked(stage, advice, id);
  for (const { name, declined } of round.parties) {
    const party = (await listParties(tx, [id])).find((one) => one.name === name);
    if (!declined || !party) continue;
    const then = at(stage, calendar.moment(declined.on, '11:00'));
    expect(await declineAdvice(then, party, declined.because), 'changed');
  }
}

async function loadAsked(stage: Stage, advice: AdviceContent, roundId: string): Promise<void> {
  const { from, on, by, reading } = advice;
  const tx = at(stage, stage.calendar.moment(on, '14:00'), by === 'residents' ? 'anonymous' : actorFor(by));
  const round = await findRound(tx, { id: roundId });
  const parties = await listParties(tx, [roundId]);
  const party = parties.find(({ name }) => name === from);
  if (!round?.content || !party) throw new Error(`'${from}' was not asked`);
  const points = pointsOf(stage, advice, round.content);
  if (by !== 'residents') {
    const id = await beginAsked(tx, { round, party }, by);
    if (!id) throw new Error(`'${from}' cannot advise`);
    return send(stage, tx, { ...advice, id, points });
  }
  for (const [index, point] of points.entries()) {
    const taken = await takeInWords(tx, { round, parties }, point);
    if (taken.kind !== 'taken-in') throw new Error(`Residents were not asked in '${round.title}'`);
    const words = { roundId, seen: [{ id: taken.id, version: 1 }] };
    if (reading !== 'waiting') expect(await judgeWords(at(stage, tx.now), words, reading), 'judged');
    await note(stage, tx, { id: taken.id, keys: [advice.points[index]?.words ?? ''] });
  }
}

async function loadUnasked(stage: Stage, advice: AdviceContent, agendaId: string): Promise<void> {
  const { from, on, by } = advice;
  if (by === 'residents') throw new Error('Residents advise in a round');
  const tx = at(stage, stage.calendar.moment(on, '15:00'), actorFor(by));
  const own = { kind: 'council' as const, name: from, organisationId: null };
  const id = await beginAdvice(tx, { ...own, agendaId, roundId: null, partyId: null, writtenBy: by });
  await send(stage, tx, { ...advice, id, points: pointsOf(stage, advice, await composeNow(tx, agendaId)) });
}

function actorFor(by: 'adviser' | 'partner' | 'staff'): string {
  return by === 'staff' ? 'editor' : by;
}

interface Sending extends Omit<AdviceContent, 'points'> {
  id: string;
  points: NewPoint[];
}

async function send(
  stage: Stage,
  tx: MunicipalityTx,
  { id, points, judgement, takenFrom, on }: Sending,
): Promise<void> {
  const receivedOn = stage.calendar.day(on);
  expect(await saveAdvice(tx, { id, version: 1 }, { points, judgement, takenFrom, receivedOn }), 'saved');
  await note(stage, tx, { id, keys: points.map(({ words }) => words) });
}

/** Points are found again by their words. */
async function note(stage: Stage, tx: MunicipalityTx, { id, keys }: { id: string; keys: string[] }): Promise<void> {
  const [advice] = await listAdvices(tx, { id });
  for (const [index, key] of keys.entries()) stage.cast.add('advice-point', key, advice?.points[index]?.id ?? '');
}

/** Passages are named as the files name things: a priority by its key, an action by its title. */
function pointsOf(stage: Stage, { points }: AdviceContent, content: Composition): NewPoint[] {
  const passages = passagesOf(content);
  return points.map(({ about, words }) => {
    const [kind, key = ''] = about.split(/:(.*)/);
    const id = kind === 'priority' ? stage.cast.id('priority', key) : null;
    const passage = passages.find((one) => one.kind === kind && (id ? one.id === id : key === (one.title ?? '')));
    if (!passage) throw new Error(`No '${about}' in the draft`);
    return { about: passage, words };
  });
}

async function loadResponse(
  stage: Stage,
  { words, response }: AdviceContent['points'][number],
  agendaId: string,
): Promise<void> {
  if (!response) return;
  const tx = at(stage, stage.calendar.moment(response.on, '15:30'));
  const id = response.changed && stage.cast.id('priority', response.changed);
  const changed = changeableIn(await composeNow(tx, agendaId)).find((one) => one.id === id) ?? null;
  const points = [{ id: stage.cast.id('advice-point', words), number: 0 }];
  expect(await answerPoints(tx, { points }, { verdict: response.verdict, because: response.because, changed }), 'done');
}

async function composeNow(tx: MunicipalityTx, agendaId: string): Promise<Composition> {
  const agenda = await findAgendaById(tx, agendaId);
  if (!agenda) throw new Error('An agenda was made and is not there');
  return composeAgenda(tx, agenda);
}
