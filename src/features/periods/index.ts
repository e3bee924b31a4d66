export { changeAgenda, type NewAgenda, startAgenda } from './commands.ts';
export { agendaRoom, periodPolicy } from './policy.ts';
export { findAgenda, findCurrentAgenda, findMissingAgenda, listAgendas } from './queries.ts';
export { periodRoutes } from './routes.tsx';
export { type Adopter, type Agenda, type AgendaChange, adopters } from './types.ts';
