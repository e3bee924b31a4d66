export { type NewAgenda, startAgenda } from './commands.ts';
export { findAgenda, findCurrentAgenda, listAgendas } from './queries.ts';
export type { Agenda } from './types.ts';
