import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { type AppContext, type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { listMeetings } from './meeting-queries.ts';
import { meetingRoutes } from './meeting-routes.tsx';
import { memberRoutes } from './member-routes.tsx';
import { findGroup, listGroups, summarise } from './queries.ts';
import { GroupPage } from './views/group-page.tsx';
import { GroupsPage } from './views/groups-page.tsx';
import { workRoutes } from './work-routes.tsx';

/** /werkgroepen for everyone, /werk/werkgroepen for staff and for members of groups. */
export const workingGroupRoutes = new Hono<AppEnv>()
  .get('/werkgroepen', shared, async (c) => {
    const groups = await inMunicipality(c, async (tx) => summarise(tx, await listGroups(tx)));
    return c.render(<GroupsPage groups={groups} />);
  })
  .get('/werkgroepen/:slug', shared, showOne)
  .route('/', workRoutes)
  .route('/', memberRoutes)
  .route('/', meetingRoutes);

async function showOne(c: AppContext): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const known = await findGroup(tx, c.req.param('slug') ?? '');
    const [group] = known ? await summarise(tx, [known]) : [];
    return group && { group, meetings: await listMeetings(tx, group.id) };
  });
  if (!found) return c.notFound();
  return c.render(<GroupPage {...found} today={dayOf(c.var.app.clock())} />);
}
