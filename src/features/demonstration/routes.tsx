import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { sentText } from '../../platform/forms/form.ts';
import { type AppContext, type AppEnv, inMunicipality, sentForm } from '../../platform/http/env.ts';
import { findMunicipality } from '../../platform/http/municipality.ts';
import { networkOf } from '../../platform/http/network.ts';
import { isMailbox, mayBeShown } from '../../platform/mail/mail.ts';
import { system } from '../../platform/policies/roles.ts';
import { writeSessionCookie } from '../../platform/sessions/sessions.ts';
import { galleryGroups } from '../../ui/gallery/gallery.tsx';
import { only } from '../accounts/index.ts';
import { listListed } from '../municipalities/index.ts';
import { makePractice, signInAsRole } from './commands.ts';
import { policy } from './policy.ts';
import { findWalkFacts } from './queries.ts';
import { demoRoles, findDemoRole, landingOf, mailsOf, practising, walkOf } from './rules.ts';
import { findSamples } from './sample-queries.ts';
import { DemoPage } from './views/demo-page.tsx';
import { GalleryPage } from './views/gallery-page.tsx';
import { MailboxPage } from './views/mailbox-page.tsx';
import { SymposiumPage, TooManyPage } from './views/symposium-page.tsx';
import { WalkPage } from './views/walk-page.tsx';

/** Only mounted in the demonstration. */
export const demonstrationRoutes = new Hono<AppEnv>()
  .get('/demo', async (c) => {
    const listed = await c.var.app.database.inPublic(listListed);
    const fictional = listed.filter(({ kind }) => kind === 'fictional');
    const chosen =
      fictional.find(({ slug }) => slug === c.req.query('gemeente')) ??
      fictional.find(({ slug }) => slug === 'zonnedam') ??
      fictional[0];
    const { database, secrets } = c.var.app;
    const samples = chosen && (await database.inMunicipality(chosen.id, system, (tx) => findSamples(tx, secrets)));
    // A code that is on the page is that of the moment.
    c.header('Cache-Control', 'private, no-store');
    return c.render(<DemoPage municipalities={fictional} chosen={chosen} samples={samples} />);
  })
  .post('/demo/aanmelding', signInAtOnce)
  .get('/demo/symposium', (c) => c.render(<SymposiumPage />))
  .post('/demo/symposium', startPractice)
  .get('/postvak', showMailbox)
  .get('/ui', (c) => c.render(<GalleryPage group={undefined} />))
  .get('/ui/:group', (c) => {
    const group = galleryGroups.find(({ name }) => name === c.req.param('group'));
    return group ? c.render(<GalleryPage group={group} />) : c.notFound();
  })
  .get('/:municipality/werk/oefening', practiceOnly(), only(policy, 'walk'), async (c) => {
    const facts = await inMunicipality(c, findWalkFacts);
    return c.render(<WalkPage steps={walkOf(facts)} />);
  });

async function signInAtOnce(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const role = findDemoRole(sentText(form, 'role'));
  const slug = sentText(form, 'municipality');
  const municipality = await findMunicipality(c.var.app, { slug });
  // One click, no proof: only where nobody is real.
  if (!role || municipality?.kind !== 'fictional') return c.notFound();
  writeSessionCookie(c, slug, await signInAsRole(c.var.app, municipality, role));
  return c.redirect(landingOf(role.role, slug), 303);
}

async function startPractice(c: AppContext): Promise<Response> {
  const { app } = c.var;
  const key = `practice:${networkOf(c)}`;
  if (app.limits.verdict(key, practising).kind === 'refuse') {
    c.status(429);
    return c.render(<TooManyPage />);
  }
  app.limits.failed(key);
  const municipality = await makePractice(app);
  writeSessionCookie(c, municipality.slug, await signInAsRole(app, municipality, demoRoles[0]));
  return c.redirect(`/${municipality.slug}/werk/oefening`, 303);
}

/** Whoever practises sees the mail of their own practice, by its address; everyone sees that of the invented ones. */
async function showMailbox(c: AppContext): Promise<Response> {
  const { app } = c.var;
  c.header('Cache-Control', 'private, no-store');
  const slug = c.req.query('gemeente');
  const asked = slug === undefined ? undefined : await findMunicipality(app, { slug });
  if (slug !== undefined && !(asked && mayBeShown(asked))) return c.notFound();
  const mails = isMailbox(app.mailer) ? mailsOf(app.mailer.mails(), asked) : undefined;
  return c.render(<MailboxPage mails={mails} />);
}

function practiceOnly() {
  return createMiddleware<AppEnv>(async (c, next) => (c.var.municipality?.kind === 'practice' ? next() : c.notFound()));
}
