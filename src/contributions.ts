// What the slices bring to the places where all of them meet. A slice that joins adds its line here; the places do not change.
import { peopleRoom } from './features/accounts/index.ts';
import { actionsRoom, findActionTasks, tellActions, tellOutcomes, tellProgress } from './features/actions/index.ts';
import {
  advicePage,
  adviceRoom,
  checkAdvice,
  findAdviceEvidence,
  findAdviceTasks,
  tellAdvice,
} from './features/advice/index.ts';
import {
  checkPublished,
  draftRoom,
  findAgendaFigures,
  findPublishTasks,
  tellEditions,
} from './features/agenda/index.ts';
import { ballotRoom, findBallotInvitations, findBallotTasks, tellBallots } from './features/ballots/index.ts';
import {
  findGatheringInvitations,
  findGatheringTasks,
  gatheringRoom,
  tellGatherings,
} from './features/gatherings/index.ts';
import { themeRoom } from './features/municipalities/index.ts';
import { organisationsRoom, tellOrganisations } from './features/organisations/index.ts';
import { type AdoptionChecker, agendaRoom, findMissingAgenda } from './features/periods/index.ts';
import { findPriorityTasks, prioritiesRoom, tellPriorities } from './features/priorities/index.ts';
import { boardRoom, findBoardTasks, proposalRoom, tellProposals } from './features/proposals/index.ts';
import { answerRoom, findSignalTasks, readingRoom, tellAnswers } from './features/signals/index.ts';
import type { Teller } from './features/thread/index.ts';
import type { EvidenceFinder } from './platform/policies/evidence.ts';
import type { FigureFinder, GroundPage, InvitationFinder, TaskFinder, WorkRoom } from './platform/policies/tasks.ts';

/** What each slice can tell about things on the thread, for the page that follows a contribution. */
export const tellers: Teller[] = [
  tellGatherings,
  tellProposals,
  tellAnswers,
  tellBallots,
  tellOrganisations,
  tellPriorities,
  tellActions,
  tellProgress,
  tellOutcomes,
  tellEditions,
  tellAdvice,
];

/** What needs somebody today, for the staff's start page. */
export const taskFinders: TaskFinder[] = [
  findMissingAgenda,
  findGatheringTasks,
  findSignalTasks,
  findBoardTasks,
  findBallotTasks,
  findPriorityTasks,
  findActionTasks,
  findAdviceTasks,
  findPublishTasks,
];

/** How things stand, for the start page of whoever follows them. */
export const figureFinders: FigureFinder[] = [findAgendaFigures];

/** In what everyone can take part, for the first page of the municipality. */
export const invitationFinders: InvitationFinder[] = [findBallotInvitations, findGatheringInvitations];

/** What the agenda rests on, for everyone to read, in the order of the steps. */
export const groundPages: GroundPage[] = [advicePage];

/** What each slice can show of the seven steps. */
export const evidenceFinders: EvidenceFinder[] = [findAdviceEvidence];

/** What is looked at before an agenda is adopted. */
export const adoptionCheckers: AdoptionChecker[] = [checkAdvice, checkPublished];

/** The rooms of the staff side, in the order of the path. */
export const workRooms: WorkRoom[] = [
  agendaRoom,
  draftRoom,
  gatheringRoom,
  readingRoom,
  boardRoom,
  proposalRoom,
  answerRoom,
  ballotRoom,
  prioritiesRoom,
  actionsRoom,
  adviceRoom,
  organisationsRoom,
  peopleRoom,
  themeRoom,
];
