export { answer, receiptOf, release, type Telling, takeIn, withdraw } from './commands.ts';
export { followRoutes } from './follow-routes.tsx';
export { readSignal } from './form.ts';
export { tellFollowers } from './jobs.ts';
export {
  countSignals,
  countUnanswered,
  countWaiting,
  findAnswers,
  findSignal,
  listPlaces,
  listPublicWords,
  listSignals,
  listWaiting,
  type Unanswered,
} from './queries.ts';
export { goToReceipt, tellRoutes } from './routes.tsx';
export { hintsOfPersons, isPublic, longestWords, type PersonalHint } from './rules.ts';
export { type Consent, consents, type NewSignal, type Signal } from './types.ts';
export { SignalFields } from './views/signal-fields.tsx';
export { TellPage } from './views/tell-page.tsx';
