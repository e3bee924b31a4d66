export { type CloseVerdict, closeBallot } from './closing.ts';
export {
  createBallot,
  type EstablishVerdict,
  establishBallot,
  type NewBallot,
  type OpenVerdict,
  openBallot,
} from './commands.ts';
export { ballotRoom, findBallotTasks, tellBallots } from './contributions.ts';
export { type CodesVerdict, type DrawVerdict, drawLots, makeCodes, readCodes } from './drawing.ts';
export { explainRoutes } from './explain-routes.tsx';
export type { Vote, VoteVerdict } from './intake.ts';
export { findBallot, listBallots, listChosen, listOptions, pageBallots } from './queries.ts';
export { ballotRoutes } from './routes.tsx';
export {
  type BallotImport,
  castPapers,
  type ImportVerdict,
  importBallots,
  type Reconstruction,
  recordBallot,
} from './supplied.ts';
export type { Ballot, BallotPlan, Choices, Chosen, Option } from './types.ts';
export { countSupport, listElsewhere, listVotable, type Votable } from './votes.ts';
export { votingRoutes } from './voting-routes.tsx';
