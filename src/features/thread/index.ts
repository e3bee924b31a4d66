export { type Behind, followBack, listBehind } from './behind.ts';
export { addAct, addNode, tellFollowers, undoLinks } from './commands.ts';
export { readReason, readSeen, reasonField, type Wording, wordingFields } from './form.ts';
export type { HistoryLine } from './history.ts';
export { checkMerge, findEnds, type Seen, type ThingState, undoAct } from './merging.ts';
export {
  belongs,
  countNodes,
  findLinks,
  followForward,
  listHistory,
  listLeadingTo,
  readHistory,
  tellAll,
} from './queries.ts';
export { actionRelations, lostVoices, noSupport, takenUpOn } from './rules.ts';
export type {
  Happening,
  Link,
  NewLink,
  NodeKind,
  Relation,
  Saying,
  Support,
  Teller,
  ThreadNode,
  Told,
  Voices,
  Votes,
} from './types.ts';
export { History } from './views/history.tsx';
export { ReasonField } from './views/reason-field.tsx';
export { ReasonPage } from './views/reason-page.tsx';
export { TypedBefore } from './views/typed-before.tsx';
export { useVotes, VotesBehind } from './views/votes.tsx';
export { type Meanwhile, WhatHappened } from './views/what-happened.tsx';
export { WordingFields } from './views/wording-fields.tsx';
export {
  carriesVoiceTo,
  countVoices,
  groundOf,
  listAllPlaces,
  listGround,
  listPlaces,
  listSomeVoices,
  listVoices,
  pageVoices,
} from './voices.ts';
