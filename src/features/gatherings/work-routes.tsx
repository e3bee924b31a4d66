import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { inWords, sentVersion } from '../../platform/forms/form.ts';
import { type Outcome, once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, isOnlyHere, local, sentForm } from '../../platform/http/env.ts';
import { pageAsked } from '../../platform/http/paging.ts';
import { may } from '../../platform/policies/roles.ts';
import { only } from '../accounts/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { countFrom } from '../signals/index.ts';
import { announceGathering, changeGathering, closeGathering, keepJoinCode, openGathering } from './commands.ts';
import { asTyped, readGathering, suggested } from './form.ts';
import { joinCode } from './join-code.ts';
import { gatheringPolicy } from './policy.ts';
import { findGathering, listGatherings } from './queries.ts';
import { differences, mayStep } from './rules.ts';
import type { Gathering } from './types.ts';
import { ClosePage } from './views/close-page.tsx';
import { EditPage } from './views/edit-page.tsx';
import { WorkListPage } from './views/work-list-page.tsx';
import { WorkPage } from './views/work-page.tsx';

const newsKinds = ['announced', 'changed', 'opened', 'closed'] as const;
const read = only(gatheringPolicy, 'read');
const manage = only(gatheringPolicy, 'manage');

/** Announcing, opening and closing: the side of those who organise. */
export const workRoutes = new Hono<AppEnv>()
  .get('/werk/bijeenkomsten', read, async (c) => {
    const asked = { today: dayOf(c.var.app.clock()), page: pageAsked(c) };
    const groups = await inMunicipality(c, (tx) => listGatherings(tx, asked));
    return c.render(<WorkListPage {...groups} mayManage={mayManage(c)} />);
  })
  .get('/werk/bijeenkomsten/nieuw', manage, async (c) => {
    const agenda = await inMunicipality(c, findCurrentAgenda);
    return c.render(<EditPage formKey={c.var.app.newId()} noAgenda={!agenda} typed={suggested(c.req.query())} />);
  })
  .post('/werk/bijeenkomsten/nieuw', manage, announce)
  .get('/werk/bijeenkomsten/:slug', read, showWork)
  .get('/werk/bijeenkomsten/:slug/aanpassen', manage, async (c) => {
    const gathering = await found(c);
    if (!gathering) return c.notFound();
    return c.render(<EditPage formKey={c.var.app.newId()} gathering={gathering} typed={asTyped(gathering)} />);
  })
  .post('/werk/bijeenkomsten/:slug/aanpassen', manage, change)
  .post('/werk/bijeenkomsten/:slug/opening', manage, async (c) => {
    const gathering = await found(c);
    if (!gathering) return c.notFound();
    await inMunicipality(c, (tx) => openGathering(tx, c.var.app.secrets, gathering.id));
    return goTo(c, gathering.slug, 'opened');
  })
  .get('/werk/bijeenkomsten/:slug/sluiting', manage, async (c) => {
    const gathering = await found(c);
    if (!gathering) return c.notFound();
    if (!mayStep('close', gathering.state)) return goTo(c, gathering.slug);
    return c.render(<ClosePage gathering={gathering} />);
  })
  .post('/werk/bijeenkomsten/:slug/sluiting', manage, async (c) => {
    const gathering = await found(c);
    if (!gathering) return c.notFound();
    const closing = await inMunicipality(c, (tx) => closeGathering(tx, gathering.id));
    return goTo(c, gathering.slug, closing.kind === 'closed' ? 'closed' : undefined);
  });

async function announce(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const announced = readGathering(form);
  const formKey = c.var.app.newId();
  if (!announced.ok) {
    c.status(422);
    const errors = inWords(announced.problems, c.var.words);
    return c.render(<EditPage formKey={formKey} typed={announced.typed} errors={errors} />);
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'no-agenda'>(tx, form, async (): Promise<Outcome<'no-agenda'>> => {
      const agenda = await findCurrentAgenda(tx);
      if (!agenda) return { refused: 'no-agenda' };
      const { id, slug } = await announceGathering(tx, { ...announced.value, agendaId: agenda.id });
      await keepJoinCode(tx, c.var.app.secrets, id);
      return { done: slug };
    }),
  );
  if ('done' in outcome) return goTo(c, outcome.done, 'announced');
  c.status(409);
  return c.render(<EditPage formKey={formKey} noAgenda typed={asTyped(announced.value)} />);
}

async function change(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const gathering = await found(c);
  if (!gathering) return c.notFound();
  const changed = readGathering(form);
  const version = sentVersion(form);
  const formKey = c.var.app.newId();
  if (!changed.ok) {
    c.status(422);
    const errors = inWords(changed.problems, c.var.words);
    const shown = { ...gathering, version };
    return c.render(<EditPage formKey={formKey} gathering={shown} typed={changed.typed} errors={errors} />);
  }
  const { value } = changed;
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () => {
      const { kind } = await changeGathering(tx, gathering.id, { ...value, version });
      return kind === 'changed' ? { done: gathering.slug } : { refused: kind };
    }),
  );
  if ('done' in outcome) return goTo(c, outcome.done, 'changed');
  c.status(409);
  const now = (await found(c)) ?? gathering;
  const conflict = { typed: value, differing: differences(now, value) };
  return c.render(<EditPage formKey={formKey} gathering={now} typed={asTyped(value)} conflict={conflict} />);
}

async function showWork(c: AppContext): Promise<Response> {
  const shown = await inMunicipality(c, async (tx) => {
    const gathering = await findGathering(tx, c.req.param('slug') ?? '');
    if (!gathering) return undefined;
    return { gathering, voices: await countFrom(tx, gathering.id) };
  });
  if (!shown) return c.notFound();
  const { actor, municipality, app } = c.var;
  const news = newsKinds.find((kind) => kind === c.req.query('nieuws'));
  const can = { manage: mayManage(c), note: may(gatheringPolicy, 'note', actor) && !municipality.readOnly };
  const code = joinCode(app.secrets, shown.gathering);
  return c.render(<WorkPage {...shown} news={news} can={can} code={code} onlyHere={isOnlyHere(c)} />);
}

function found(c: AppContext): Promise<Gathering | undefined> {
  return inMunicipality(c, (tx) => findGathering(tx, c.req.param('slug') ?? ''));
}

function goTo(c: AppContext, slug: string, news?: (typeof newsKinds)[number]): Response {
  return c.redirect(local(c, `/werk/bijeenkomsten/${slug}${news ? `?nieuws=${news}` : ''}`), 303);
}

function mayManage(c: AppContext): boolean {
  return may(gatheringPolicy, 'manage', c.var.actor) && !c.var.municipality.readOnly;
}
