export { type Behind, followBack, listBehind, listPlaces } from './behind.ts';
export { addAct, addNode, tellFollowers, undoLinks } from './commands.ts';
export { readReason, readSeen, reasonField } from './form.ts';
export type { HistoryLine } from './history.ts';
export {
  type ActEnds,
  checkMerge,
  findEnds,
  type MergeVerdict,
  type Seen,
  type Thing,
  type ThingState,
  type UndoVerdict,
  undoAct,
} from './merging.ts';
export {
  countStanding,
  countVoices,
  findLinks,
  followForward,
  listHistory,
  listVoices,
  readHistory,
  tellAll,
} from './queries.ts';
export { actionRelations, answerRelations, lostVoices } from './rules.ts';
export type { Act, Happening, Link, NewLink, NodeKind, Relation, Teller, ThreadNode, Told, Voices } from './types.ts';
export { History } from './views/history.tsx';
export { ReasonField } from './views/reason-field.tsx';
export { ReasonPage } from './views/reason-page.tsx';
export { TypedBefore } from './views/typed-before.tsx';
export { type Meanwhile, WhatHappened } from './views/what-happened.tsx';
