export { addAct, addNode, tellFollowers, undoLinks } from './commands.ts';
export { countVoices, findLinks, followForward, listHistory, listVoices, tellAll } from './queries.ts';
export { answerRelations, lostVoices } from './rules.ts';
export type { Act, Happening, Link, NewLink, NodeKind, Relation, Teller, ThreadNode, Told, Voices } from './types.ts';
