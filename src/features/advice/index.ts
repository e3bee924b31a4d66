export { answerPoints } from './answering-commands.ts';
export { announceRound, declineAdvice, recordAnswered, recordRound } from './commands.ts';
export {
  advicePage,
  adviceRoom,
  checkAdvice,
  findAdviceInvitations,
  findAdviceTasks,
  findAdvising,
  tellAdvice,
} from './contributions.ts';
export { findAdviceEvidence } from './evidence.ts';
export { keepRounds, remindAdviser, remindAdviserQueue } from './jobs.ts';
export { findRound, listAdvices, listParties, listRounds } from './queries.ts';
export { adviceRoutes } from './routes.tsx';
export { changeableIn, countVerdicts, isPublic, passagesOf } from './rules.ts';
export type { NewParty, NewPoint, Round } from './types.ts';
export { beginAdvice, beginAsked, judgeWords, saveAdvice, takeInWords } from './writing-commands.ts';
