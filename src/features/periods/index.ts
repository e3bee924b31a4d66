export { changeAgenda, holdAgenda, startAgenda } from './commands.ts';
export { agendaRoom, findMissingAgenda } from './contributions.ts';
export { findCurrentAgenda, listAgendas, listRunning } from './queries.ts';
export { periodRoutes } from './routes.tsx';
export type { Agenda } from './types.ts';
