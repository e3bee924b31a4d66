// What the slices bring to the places where all of them meet. A slice that joins adds its line here; the places do not change.
import { peopleRoom } from './features/accounts/index.ts';
import {
  actionsRoom,
  domainsPage,
  findActionEvidence,
  findActionTasks,
  findShareTasks,
  sharesRoom,
  tellActions,
  tellOutcomes,
  tellProgress,
} from './features/actions/index.ts';
import {
  advicePage,
  adviceRoom,
  checkAdvice,
  findAdviceEvidence,
  findAdviceInvitations,
  findAdviceTasks,
  findAdvising,
  tellAdvice,
} from './features/advice/index.ts';
import {
  checkPublished,
  draftRoom,
  findAgendaEvidence,
  findAgendaFigures,
  findInforming,
  findPublishTasks,
  tellEditions,
} from './features/agenda/index.ts';
import {
  ballotRoom,
  findBallotEvidence,
  findBallotInvitations,
  findBallotTasks,
  tellBallots,
} from './features/ballots/index.ts';
import {
  checkRoom,
  checkUnderstood,
  fatePage,
  findCheckInvitations,
  findCheckNotes,
  findDerivationEvidence,
  findDerivationTasks,
  weighingRoom,
} from './features/derivation/index.ts';
import {
  findGatheringEvidence,
  findGatheringInvitations,
  findGatheringTasks,
  gatheringRoom,
  tellGatherings,
} from './features/gatherings/index.ts';
import { findLetterTasks, lettersRoom } from './features/letters/index.ts';
import {
  decisionsPage,
  findMandateEvidence,
  findMandateFigures,
  findMandateTasks,
  mandateRoom,
  supportRoom,
  tellDecisions,
} from './features/mandate/index.ts';
import { findPlanTasks, methodGround, methodRoom } from './features/methods/index.ts';
import { themeRoom } from './features/municipalities/index.ts';
import { organisationsRoom, tellOrganisations } from './features/organisations/index.ts';
import { type AdoptionChecker, agendaRoom, findAdoptionTasks, findMissingAgenda } from './features/periods/index.ts';
import {
  checkChosen,
  findDeciding,
  findPriorityEvidence,
  findPriorityTasks,
  prioritiesRoom,
  tellPriorities,
} from './features/priorities/index.ts';
import {
  boardRoom,
  findBoardTasks,
  findProposalEvidence,
  proposalRoom,
  tellProposals,
} from './features/proposals/index.ts';
import {
  answerRoom,
  findConsulting,
  findSignalEvidence,
  findSignalTasks,
  type NoteFinder,
  readingRoom,
  tellAnswers,
} from './features/signals/index.ts';
import { nextFinder, stepFigureFinder, stepsRoom } from './features/steps/index.ts';
import type { Teller } from './features/thread/index.ts';
import {
  findVisionEvidence,
  findVisionTasks,
  goalsRoom,
  tellVision,
  visionPage,
  visionRoom,
} from './features/vision/index.ts';
import {
  findCoproducing,
  findGroupEvidence,
  findGroupTasks,
  groupsPage,
  groupsRoom,
  tellWorkingGroups,
} from './features/working-groups/index.ts';
import type { EvidenceFinder } from './platform/policies/evidence.ts';
import type { InfluenceFinder } from './platform/policies/influence.ts';
import type { FigureFinder, GroundPage, InvitationFinder, TaskFinder, WorkRoom } from './platform/policies/tasks.ts';

/** What each slice can tell about things on the thread, for the page that follows a contribution. */
export const tellers: Teller[] = [
  tellGatherings,
  tellProposals,
  tellAnswers,
  tellBallots,
  tellOrganisations,
  tellVision,
  tellPriorities,
  tellActions,
  tellProgress,
  tellOutcomes,
  tellEditions,
  tellAdvice,
  tellDecisions,
  tellWorkingGroups,
];

/** What needs somebody today, for the staff's start page. */
export const taskFinders: TaskFinder[] = [
  findMissingAgenda,
  findVisionTasks,
  findPlanTasks,
  findGatheringTasks,
  findSignalTasks,
  findBoardTasks,
  findBallotTasks,
  findPriorityTasks,
  findDerivationTasks,
  findActionTasks,
  findAdviceTasks,
  findShareTasks,
  findPublishTasks,
  findAdoptionTasks,
  findMandateTasks,
  findLetterTasks,
  findGroupTasks,
];

/** What each slice can show of the seven steps, for the compass. */
export const evidenceFinders: EvidenceFinder[] = [
  findGatheringEvidence,
  findSignalEvidence,
  findMandateEvidence,
  findVisionEvidence,
  findGroupEvidence,
  findProposalEvidence,
  findBallotEvidence,
  findDerivationEvidence,
  findAdviceEvidence,
  findPriorityEvidence,
  findAgendaEvidence,
  findActionEvidence,
];

/** What whoever manages can best do next. */
export const findNext = nextFinder(evidenceFinders);

/** How things stand, for the start page of whoever follows them. */
export const figureFinders: FigureFinder[] = [findAgendaFigures, findMandateFigures, stepFigureFinder(evidenceFinders)];

/** What each slice can show of the influence that people had. */
export const influenceFinders: InfluenceFinder[] = [
  findInforming,
  findConsulting,
  findAdvising,
  findCoproducing,
  findDeciding,
];

/** In what everyone can take part, for the first page of the municipality. */
export const invitationFinders: InvitationFinder[] = [
  findBallotInvitations,
  findGatheringInvitations,
  findCheckInvitations,
  findAdviceInvitations,
];

/** What the agenda rests on, for everyone to read, in the order of the steps. */
export const groundPages: GroundPage[] = [
  decisionsPage,
  methodGround,
  visionPage,
  groupsPage,
  domainsPage,
  fatePage,
  advicePage,
];

/** What is asked of whoever follows a contribution, and what came of that. */
export const noteFinders: NoteFinder[] = [findCheckNotes];

/** What is looked at before an agenda is adopted. */
export const adoptionCheckers: AdoptionChecker[] = [checkChosen, checkUnderstood, checkAdvice, checkPublished];

/** The rooms of the staff side, in the order of the path. */
export const workRooms: WorkRoom[] = [
  stepsRoom,
  agendaRoom,
  methodRoom,
  draftRoom,
  mandateRoom,
  supportRoom,
  lettersRoom,
  visionRoom,
  goalsRoom,
  groupsRoom,
  gatheringRoom,
  readingRoom,
  answerRoom,
  checkRoom,
  boardRoom,
  proposalRoom,
  ballotRoom,
  weighingRoom,
  prioritiesRoom,
  adviceRoom,
  actionsRoom,
  sharesRoom,
  organisationsRoom,
  peopleRoom,
  themeRoom,
];
