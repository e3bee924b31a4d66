import { Hono } from 'hono';
import { inWords } from '../../platform/forms/form.ts';
import { type AppContext, type AppEnv, inMunicipality, sentForm } from '../../platform/http/env.ts';
import { networkOf } from '../../platform/http/network.ts';
import { forCode, type TypedCode } from '../codes/index.ts';
import { askToFollow, confirmFollower, findFollower, unfollow } from './following.ts';
import { readFollower } from './form.ts';
import { findSignal } from './queries.ts';
import { askingAddress, askingNetwork } from './rules.ts';
import { FollowerPage, NoticePage, StoppedPage, TooOftenPage } from './views/notice-pages.tsx';

/**
 * Notices about one contribution. Whoever has the receipt leaves an address (/volg/…/bericht); whoever reads the mail of that
 * address says yes or no (/bericht/…). A link alone changes nothing: scanners of mail follow links.
 */
export const noticeRoutes = new Hono<AppEnv>()
  .get(
    '/volg/:code/bericht',
    forCode('receipt', async (c, code) => {
      const { withdrawn, follower } = await inMunicipality(c, async (tx) => ({
        withdrawn: (await findSignal(tx, code.subjectId))?.withdrawnAt,
        follower: await findFollower(tx, { signalId: code.subjectId }),
      }));
      // Nothing more comes of it, and no address is kept for it.
      if (withdrawn) return c.redirect(`/volg/${code.code}`, 303);
      return c.render(<NoticePage code={code.code} follower={follower} />);
    }),
  )
  .post('/volg/:code/bericht', forCode('receipt', askForNotices))
  .post(
    '/volg/:code/bericht/einde',
    forCode('receipt', async (c, code) => {
      await inMunicipality(c, (tx) => unfollow(tx, { signalId: code.subjectId }));
      return c.redirect(`/volg/${code.code}?nieuws=unfollowed`, 303);
    }),
  )
  .get('/bericht/gestopt', (c) => c.render(<StoppedPage />))
  .get(
    '/bericht/:code',
    forCode('notice', async (c, code) => {
      const follower = await inMunicipality(c, (tx) => findFollower(tx, { id: code.subjectId }));
      return follower ? c.render(<FollowerPage code={code.code} follower={follower} />) : c.notFound();
    }),
  )
  .post(
    '/bericht/:code',
    forCode('notice', async (c, code) => {
      await inMunicipality(c, (tx) => confirmFollower(tx, c.var.app.secrets, code.subjectId));
      return c.redirect(`/bericht/${code.code}`, 303);
    }),
  )
  .post(
    '/bericht/:code/einde',
    forCode('notice', async (c, code) => {
      await inMunicipality(c, (tx) => unfollow(tx, { id: code.subjectId }));
      return c.redirect('/bericht/gestopt', 303);
    }),
  );

async function askForNotices(c: AppContext, code: TypedCode): Promise<Response> {
  const { app, words } = c.var;
  const read = readFollower(await sentForm(c));
  if (!read.ok) {
    c.status(422);
    const errors = inWords(read.problems, words);
    return c.render(<NoticePage code={code.code} follower={undefined} typed={read.typed} errors={errors} />);
  }
  const { email } = read.value;
  if (isTooOften(c, email)) {
    c.status(429);
    c.header('Retry-After', String(askingAddress.windowMs / 1000));
    return c.render(<TooOftenPage code={code.code} />);
  }
  const wish = { signalId: code.subjectId, email, language: words.language };
  const asked = await inMunicipality(c, (tx) => askToFollow(tx, app.secrets, wish));
  return c.redirect(`/volg/${code.code}${asked ? '?nieuws=asked' : ''}`, 303);
}

function isTooOften(c: AppContext, email: string): boolean {
  const { limits } = c.var.app;
  const rules = { [`notice:${email.toLowerCase()}`]: askingAddress, [`notice:${networkOf(c)}`]: askingNetwork };
  if (Object.entries(rules).some(([key, rule]) => limits.verdict(key, rule).kind === 'refuse')) return true;
  for (const key of Object.keys(rules)) limits.failed(key);
  return false;
}
