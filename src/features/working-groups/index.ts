export { addGroup, endGroup } from './commands.ts';
export { findCoproducing, findGroupTasks, groupsPage, groupsRoom, tellWorkingGroups } from './contributions.ts';
export { findGroupEvidence } from './evidence.ts';
export { addDecision, addMeeting, markDecision } from './meeting-commands.ts';
export { addMember } from './member-commands.ts';
export { listGroupsOn } from './queries.ts';
export { workingGroupRoutes } from './routes.tsx';
export { GroupsOn } from './views/groups-on.tsx';
