// What the slices bring to the places where all of them meet. A slice that joins adds its line here; the places do not change.
import { peopleRoom } from './features/accounts/index.ts';
import { themeRoom } from './features/municipalities/index.ts';
import { boardRoom, findBoardTasks, proposalRoom, tellProposals } from './features/proposals/index.ts';
import type { Teller } from './features/thread/index.ts';
import type { TaskFinder, WorkRoom } from './platform/policies/tasks.ts';

/** What each slice can tell about things on the thread, for the page that follows a contribution. */
export const tellers: Teller[] = [tellProposals];

/** What needs somebody today, for the staff's start page. */
export const taskFinders: TaskFinder[] = [findBoardTasks];

/** The rooms of the staff side, in the order of the path. */
export const workRooms: WorkRoom[] = [boardRoom, proposalRoom, peopleRoom, themeRoom];
