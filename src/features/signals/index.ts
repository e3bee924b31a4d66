export {
  answer,
  auditWordsRead,
  endSettingAside,
  receiptOf,
  release,
  setProposalAside,
  takeIn,
  takeUpSignals,
  withdraw,
} from './commands.ts';
export { answerRoom, findConsulting, findSignalTasks, readingRoom, tellAnswers } from './contributions.ts';
export { deskRoutes } from './desk-routes.tsx';
export { findSignalEvidence } from './evidence.ts';
export { followRoutes } from './follow-routes.tsx';
export { confirmFollowerQueue, forgetUnconfirmed } from './following.ts';
export { readSignal } from './form.ts';
export { askFollower, tellFollower, tellFollowerQueue, tellFollowers } from './jobs.ts';
export { noticeRoutes } from './notice-routes.tsx';
export {
  countDomains,
  countFrom,
  countWaiting,
  findSignal,
  findUnshown,
  isAnyRead,
  listGatheringsHeard,
  listNoted,
  listPublicWords,
  listPublicWordsFrom,
  listSignals,
  loose,
  type Noted,
  searchWords,
  sumToldFor,
  sumUnanswered,
} from './queries.ts';
export { goToReceipt, tellRoutes } from './routes.tsx';
export { hintsOfPersons, isPublic, suggestedAnswerDay } from './rules.ts';
export { countTold } from './told-queries.ts';
export type { Consent, NewSignal, NoteFinder, Signal, Unshown } from './types.ts';
export { DomainField, SignalFields } from './views/signal-fields.tsx';
export { TellPage } from './views/tell-page.tsx';
