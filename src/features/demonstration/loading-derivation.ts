// What was not taken up, and what people said when they were asked whether the priorities are what they meant.
import { answerChecked, noteGroup, openCheck, react, readCheckOf, setAside } from '../derivation/index.ts';
import { proposalsByIds } from '../proposals/index.ts';
import type { AgendaContent } from './content.ts';
import type { DerivationContent } from './content-derivation.ts';
import { expect } from './loading-board.ts';
import type { Voice } from './loading-voices.ts';
import { at, type Stage } from './stage.ts';

interface Loaded {
  agendaId: string;
  voices: Voice[];
}

export async function loadDerivation(
  stage: Stage,
  { agenda: { derivation }, ...loaded }: { agenda: AgendaContent } & Loaded,
): Promise<void> {
  if (!derivation) return;
  for (const { proposal, on, reason } of derivation.setAside) {
    const tx = at(stage, stage.calendar.moment(on, '13:40'));
    const [known] = await proposalsByIds(tx, [stage.cast.id('proposal', proposal)]);
    if (!known) throw new Error(`No proposal '${proposal}' to set aside`);
    expect(await setAside(tx, { proposal: known, reason }), 'done');
  }
  await loadCheck(stage, derivation.check, loaded);
}

async function loadCheck(stage: Stage, check: DerivationContent['check'], loaded: Loaded): Promise<void> {
  const { calendar, cast } = stage;
  const { agendaId } = loaded;
  const { introduction, closesOn } = check;
  const opened = await openCheck(at(stage, calendar.moment(check.on, '10:00')), {
    ...{ agendaId, introduction, closesOn: calendar.day(closesOn) },
  });
  if (opened.kind !== 'opened') throw new Error(`People could not be asked: ${opened.kind}`);
  const checkId = opened.id;
  await loadReactions(stage, check, { ...loaded, checkId });
  for (const { gathering, priority, reactions, words, on } of check.groups) {
    const tx = at(stage, calendar.moment(on, '15:30'), 'note-taker');
    const said = { priorityId: cast.id('priority', priority), gatheringId: cast.id('gathering', gathering) };
    expect(await noteGroup(tx, { checkId, ...said, reactions, words }), 'done');
  }
  for (const { priority, words: outcome, on } of check.outcomes) {
    const tx = at(stage, calendar.moment(on, '16:20'));
    const asked = (await readCheckOf(tx, agendaId))?.asked;
    const one = asked?.find(({ priorityId }) => priorityId === cast.id('priority', priority));
    if (!one) throw new Error(`People were not asked about '${priority}'`);
    expect(await answerChecked(tx, { checkId, priorityId: one.priorityId, version: one.version, outcome }), 'changed');
  }
}

async function loadReactions(
  stage: Stage,
  { reactions }: DerivationContent['check'],
  { voices, checkId }: Loaded & { checkId: string },
): Promise<void> {
  for (const { story, priority, verdict, words, on } of reactions) {
    const voice = voices.find((one) => one.words?.startsWith(story));
    if (!voice) throw new Error(`Nobody said '${story}'`);
    const priorityId = priority && stage.cast.id('priority', priority);
    const tx = at(stage, stage.calendar.moment(on, '19:10'), 'anonymous');
    expect(await react(tx, { checkId, signalId: voice.id, reactions: [{ priorityId, verdict, words }] }), 'done');
  }
}
