export { changeAgenda, holdAgenda, type NewAgenda, startAgenda } from './commands.ts';
export { agendaRoom, findMissingAgenda } from './contributions.ts';
export { findCurrentAgenda, listAgendas, listRunning } from './queries.ts';
export { periodRoutes } from './routes.tsx';
export type { Adopter, Agenda, AgendaChange } from './types.ts';
