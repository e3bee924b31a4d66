export { addProposal, bringTogether, mergeProposals, splitProposal, undoShape } from './commands.ts';
export { boardRoom, findBoardTasks, proposalRoom, tellProposals } from './contributions.ts';
export { findProposalEvidence } from './evidence.ts';
export { findProposal, listOpenProposals, lockProposals, proposalsByIds } from './queries.ts';
export { proposalRoutes } from './routes.tsx';
export { sharedAbout } from './rules.ts';
export type { Proposal } from './types.ts';
