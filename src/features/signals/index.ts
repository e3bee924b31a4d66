export { answer, receiptOf, release, type Telling, takeIn, withdraw } from './commands.ts';
export { answerRoom, findSignalTasks, readingRoom, tellAnswers } from './contributions.ts';
export { deskRoutes } from './desk-routes.tsx';
export { followRoutes, type WayBack } from './follow-routes.tsx';
export { readSignal } from './form.ts';
export { tellFollower, tellFollowerQueue, tellFollowers } from './jobs.ts';
export {
  countByGathering,
  countUnanswered,
  countUnshown,
  findSignal,
  listGatheringsHeard,
  listNoted,
  listPublicWords,
  listPublicWordsFrom,
  listSignals,
  unanswered,
} from './queries.ts';
export { goToReceipt, tellRoutes } from './routes.tsx';
export { hintsOfPersons, type PersonalHint } from './rules.ts';
export type { Consent, NewSignal, Reply, Signal, Unanswered, Unshown } from './types.ts';
export { DomainField, SignalFields } from './views/signal-fields.tsx';
export { TellPage } from './views/tell-page.tsx';
