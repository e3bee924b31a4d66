// Proposals as they were brought together, merged and split, and the ballots on them.
import {
  castPapers,
  closeBallot,
  createBallot,
  drawLots,
  establishBallot,
  listOptions,
  makeCodes,
  openBallot,
  recordBallot,
} from '../ballots/index.ts';
import {
  addProposal,
  bringTogether,
  listOpenProposals,
  mergeProposals,
  splitProposal,
  undoShape,
} from '../proposals/index.ts';
import { findLinks } from '../thread/index.ts';
import type { AgendaContent, BallotContent, BoardContent } from './content.ts';
import type { Voice } from './loading-voices.ts';
import { makePapers } from './papers.ts';
import { at, type Stage } from './stage.ts';

export async function loadBoard(
  stage: Stage,
  { agenda, agendaId, voices }: { agenda: AgendaContent; agendaId: string; voices: Voice[] },
): Promise<void> {
  const { board } = agenda;
  if (!board) return;
  const tx = at(stage, stage.calendar.moment(board.on, '11:00'));
  for (const { key, title, about } of board.proposals) {
    const { id } = await addProposal(tx, { agendaId, title, about });
    stage.cast.add('proposal', key, id);
    const behind = voicesBehind(board, key, voices);
    if (behind.length > 0) await bringTogether(tx, id, behind);
  }
  for (const merge of board.merges) await loadMerge(stage, merge, agendaId);
  for (const split of board.splits) await loadSplit(stage, { split, agendaId, voices });
  if (board.unknown) await loadUnknown(stage, agenda, agendaId);
  for (const ballot of agenda.ballots) await loadBallot(stage, ballot, agendaId);
}

/** The voices behind a proposal; of one that was split later: those of all its parts. */
function voicesBehind(board: BoardContent, key: string, voices: Voice[]): string[] {
  const parts = board.splits.find((split) => split.from === key)?.parts.map((part) => part.key) ?? [];
  const names = new Set([key, ...parts]);
  return voices.filter(({ proposals }) => proposals.some((name) => names.has(name))).map(({ id }) => id);
}

async function loadMerge(stage: Stage, merge: BoardContent['merges'][number], agendaId: string): Promise<void> {
  const tx = at(stage, stage.calendar.moment(merge.on, '10:15'));
  const { title, about, reason, from, undone } = merge;
  const seen = await see(stage, agendaId, from);
  expect(await mergeProposals(tx, { seen, title, about, reason }), 'done');
  const [link] = await findLinks(tx, { from: seen.map(({ id }) => id), relations: ['merged_into'] });
  if (!link) throw new Error(`'${title}' was not merged`);
  stage.cast.add('proposal', merge.key, link.to);
  if (undone)
    expect(await undoShape(at(stage, stage.calendar.moment(undone.on, '09:40')), link.actId, undone.reason), 'done');
}

interface LoadedSplit {
  split: BoardContent['splits'][number];
  agendaId: string;
  voices: Voice[];
}

async function loadSplit(stage: Stage, { split, agendaId, voices }: LoadedSplit): Promise<void> {
  const tx = at(stage, stage.calendar.moment(split.on, '14:05'));
  const [seen] = await see(stage, agendaId, [split.from]);
  if (!seen) throw new Error(`No proposal '${split.from}' to split`);
  const parts = split.parts.map(({ key, title, about }) => ({
    ...{ title, about },
    signalIds: voices.filter(({ proposals }) => proposals.includes(key)).map(({ id }) => id),
  }));
  expect(await splitProposal(tx, { seen, parts, reason: split.reason }), 'done');
  for (const { key, title } of split.parts) {
    const made = (await listOpenProposals(tx, agendaId)).find((proposal) => proposal.title === title);
    if (!made) throw new Error(`'${title}' was not split off`);
    stage.cast.add('proposal', key, made.id);
  }
}

async function see(stage: Stage, agendaId: string, keys: string[]) {
  const ids = new Set(stage.cast.ids('proposal', keys));
  return (await listOpenProposals(stage.tx, agendaId)).filter(({ id }) => ids.has(id));
}

// Placeholders: known is that they were there and how many were chosen. They stand for no wording, and lead to nothing.
async function loadUnknown(stage: Stage, { board, recordedBallots }: AgendaContent, agendaId: string): Promise<void> {
  if (!board?.unknown) return;
  const { chosen, others, chosenTitle, otherTitle, about } = board.unknown;
  const tx = at(stage, stage.calendar.moment(board.on, '12:00'));
  const options: { proposalId: string; chosen: boolean }[] = [];
  for (const { count, title, isChosen } of [
    { count: chosen, title: chosenTitle, isChosen: true },
    { count: others, title: otherTitle, isChosen: false },
  ]) {
    for (let number = 1; number <= count; number += 1) {
      const named = title.replace('{number}', String(number)).replace('{count}', String(count));
      options.push({ proposalId: (await addProposal(tx, { agendaId, title: named, about })).id, chosen: isChosen });
    }
  }
  for (const { title, source, seats } of recordedBallots)
    await recordBallot(tx, { agendaId, title, source, seats, options });
}

async function loadBallot(stage: Stage, ballot: BallotContent, agendaId: string): Promise<void> {
  const { secrets, calendar, cast } = stage;
  const { title, maxChoices, seats, votes } = ballot;
  const on = (spec: string, time: string) => at(stage, calendar.moment(spec, time));
  const { id } = await createBallot(on(ballot.preparedOn, '13:00'), secrets, {
    ...{ agendaId, title, maxChoices, seats },
    gatheringId: ballot.gathering && cast.id('gathering', ballot.gathering),
    opensAt: calendar.appointment(ballot.opensOn, '19:30'),
    closesAt: calendar.appointment(ballot.closesOn, '21:00'),
    proposalIds: cast.ids('proposal', Object.keys(votes)),
  });
  cast.add('ballot', title, id);
  expect(await drawLots(on(ballot.drawnOn, '10:00'), secrets, id), 'drawn');
  expect(await makeCodes(on(ballot.drawnOn, '10:30'), secrets, { ballotId: id, count: ballot.codes }), 'made');
  expect(await openBallot(on(ballot.opensOn, '19:30'), id), 'opened');
  await castAll(stage, ballot, id);
  if (ballot.state === 'open') return;
  expect(await closeBallot(on(ballot.closesOn, '21:00'), secrets, id), 'counted');
  expect(await establishBallot(on(ballot.establishedOn ?? ballot.closesOn, '09:00'), id), 'established');
}

async function castAll(stage: Stage, ballot: BallotContent, ballotId: string): Promise<void> {
  const { papers, blanks, maxChoices, apart } = ballot;
  const names = Object.keys(ballot.votes);
  const outcome = {
    ...{ votes: Object.values(ballot.votes), papers, blanks, maxChoices },
    apart: apart && { people: apart.people, places: apart.choose.map((name) => names.indexOf(name) + 1) },
  };
  const chosen = makePapers(outcome, stage.chance);
  const options = await listOptions(stage.tx, ballotId);
  const placeOf = new Map(options.map(({ proposalId, place }) => [proposalId, place]));
  const places = names.map((name) => placeOf.get(stage.cast.id('proposal', name)) as number);
  const tx = at(stage, stage.calendar.moment(ballot.opensOn, '20:15'), 'anonymous');
  const verdicts = await castPapers(tx, stage.secrets, {
    ballotId,
    papers: chosen.map((paper) => paper.map((index) => places[index - 1] as number)),
  });
  for (const verdict of verdicts) expect(verdict, 'cast');
}

/** @throws when a rule of the product refuses what the example tells: then the example is wrong. */
export function expect(verdict: { kind: string }, kind: string): void {
  if (verdict.kind !== kind) throw new Error(`The example was refused: ${verdict.kind} instead of ${kind}`);
}
