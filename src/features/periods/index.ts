export { changeAgenda, holdAgenda, keepShown, settleAdoption, startAgenda } from './commands.ts';
export { agendaRoom, findAdoptionTasks, findMissingAgenda } from './contributions.ts';
export {
  findAgenda,
  findAgendaById,
  findCurrentAgenda,
  listAgendas,
  listRunning,
  readAdoptionPlan,
} from './queries.ts';
export { periodRoutes } from './routes.tsx';
export type { AdoptionCheck, AdoptionChecker, Agenda } from './types.ts';
export { useReference } from './views/reference.tsx';
