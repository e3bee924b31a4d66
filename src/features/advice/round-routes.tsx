import { Hono } from 'hono';
import { dayOf, isUuid } from '../../platform/clock.ts';
import { inWords, sentText, sentVersion, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { pageAsked } from '../../platform/http/paging.ts';
import { only } from '../accounts/index.ts';
import { listOrganisations } from '../organisations/index.ts';
import { answerPoints, type NotAnswered } from './answering-commands.ts';
import { askParty, callOff, declineAdvice, noteReminded, openRound, recordAnswered } from './commands.ts';
import { readJudged, readResponse } from './form.ts';
import { advicePolicy } from './policy.ts';
import { changesSince, findRound, listAdvices, listParties } from './queries.ts';
import { readDeclined, readParty } from './round-form.ts';
import { reminderDue } from './rules.ts';
import { CallOffPage } from './views/call-off-page.tsx';
import { PartyPage } from './views/party-page.tsx';
import { type RoundNews, WorkRoundPage } from './views/work-round-page.tsx';
import { holdBackUnread, judgeWords } from './writing-commands.ts';

const manage = only(advicePolicy, 'manage');

/** One round on the staff side: of whom advice is asked, what came, and what waits for an answer. */
export const roundRoutes = new Hono<AppEnv>()
  .get('/werk/advies/:slug', manage, (c) => showRound(c))
  .post('/werk/advies/:slug/openen', manage, open)
  .get('/werk/advies/:slug/afblazen', manage, askCallOff)
  .post('/werk/advies/:slug/afblazen', manage, endBefore)
  .post('/werk/advies/:slug/beantwoord', manage, finish)
  .post('/werk/advies/:slug/oordeel', manage, judge)
  .post('/werk/advies/:slug/terughouden', manage, holdBack)
  .post('/werk/advies/:slug/antwoorden', only(advicePolicy, 'answer'), answerSeveral)
  .post('/werk/advies/:slug/partijen', manage, ask)
  .get('/werk/advies/:slug/partijen/:id', manage, (c) => showParty(c))
  .post('/werk/advies/:slug/partijen/:id', manage, decline)
  .post('/werk/advies/:slug/partijen/:id/herinnerd', manage, remind);

interface Sent {
  typed: Typed;
  errors: { field: string; message: string }[];
}

interface Shown {
  news?: RoundNews;
  /** What was typed on one of the forms of the page. */
  party?: Sent;
  answer?: Sent;
  judged?: Sent;
}

async function showRound(c: AppContext, shown: Shown = {}): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const round = await findRound(tx, { slug: c.req.param('slug') ?? '' });
    if (!round) return undefined;
    return {
      round,
      parties: await listParties(tx, [round.id]),
      advices: (await listAdvices(tx, { roundId: round.id })).filter(({ state }) => state === 'sent'),
      changes: await changesSince(tx, round),
      organisations: (await listOrganisations(tx)).filter(({ kind }) => kind === 'partner'),
    };
  });
  if (!found) return c.notFound();
  const { app, municipality } = c.var;
  const page = { ...found, today: dayOf(app.clock()), readOnly: municipality.readOnly, page: pageAsked(c) };
  return c.render(<WorkRoundPage {...page} {...shown} newKey={() => app.newId()} />);
}

async function open(c: AppContext): Promise<Response> {
  return onRound(c, async (tx, round) => {
    await openRound(tx, round.id);
    return undefined;
  });
}

async function askCallOff(c: AppContext): Promise<Response> {
  const round = await inMunicipality(c, (tx) => findRound(tx, { slug: c.req.param('slug') ?? '' }));
  if (!round) return c.notFound();
  return round.state === 'announced'
    ? c.render(<CallOffPage round={round} formKey={c.var.app.newId()} />)
    : showRound(c, { news: 'begun' });
}

async function endBefore(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const outcome = await inMunicipality(c, (tx) =>
    once<'begun'>(tx, form, async () => {
      const round = await findRound(tx, { slug: c.req.param('slug') ?? '' });
      // Of two who call it off at once the second finds it gone, as was asked.
      return !round || (await callOff(tx, round)) ? { done: local(c, '/werk/advies') } : { refused: 'begun' };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showRound(c, { news: outcome.refused });
}

async function finish(c: AppContext): Promise<Response> {
  return onRound(c, async (tx, round) => {
    const { kind } = await recordAnswered(tx, round.id);
    return kind === 'running' || kind === 'waiting' ? kind : undefined;
  });
}

type Doing = (
  tx: Parameters<Parameters<typeof inMunicipality>[1]>[0],
  round: { id: string },
) => Promise<RoundNews | undefined>;

/** Does something with the round of the address; says why when that is not possible now. */
async function onRound(c: AppContext, act: Doing): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  const outcome = await inMunicipality(c, async (tx) => {
    const round = await findRound(tx, { slug });
    return round && { news: await act(tx, round) };
  });
  if (!outcome) return c.notFound();
  if (!outcome.news) return c.redirect(local(c, `/werk/advies/${slug}`), 303);
  c.status(409);
  return showRound(c, { news: outcome.news });
}

async function judge(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readJudged(form);
  if (!read.ok) {
    c.status(422);
    return showRound(c, { judged: { typed: read.typed, errors: inWords(read.problems, c.var.words) } });
  }
  return onRound(c, async (tx, round) => {
    const { kind } = await judgeWords(tx, { roundId: round.id, seen: read.value.words }, read.value.reading);
    return kind === 'conflict' ? 'changed' : undefined;
  });
}

async function holdBack(c: AppContext): Promise<Response> {
  const last = sentText(await sentForm(c), 'last');
  if (!isUuid(last)) return c.notFound();
  return onRound(c, async (tx, round) => {
    await holdBackUnread(tx, { roundId: round.id, last });
    return undefined;
  });
}

async function answerSeveral(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const slug = c.req.param('slug') ?? '';
  const read = readResponse(form, []);
  if (!read.ok) {
    c.status(422);
    return showRound(c, { answer: { typed: read.typed, errors: inWords(read.problems, c.var.words) } });
  }
  const { points, ...response } = read.value;
  const outcome = await inMunicipality(c, async (tx) => {
    const round = await findRound(tx, { slug });
    if (!round) return undefined;
    return once<NotAnswered>(tx, form, async () => {
      const { kind } = await answerPoints(tx, { points, roundId: round.id }, response);
      return kind === 'done' ? { done: local(c, `/werk/advies/${slug}`) } : { refused: kind };
    });
  });
  if (!outcome) return c.notFound();
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const { verdict, because } = response;
  return showRound(c, { news: outcome.refused, answer: { typed: { verdict, because }, errors: [] } });
}

async function ask(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const slug = c.req.param('slug') ?? '';
  const organisations = await inMunicipality(c, listOrganisations);
  const read = readParty(form, organisations);
  if (!read.ok) {
    c.status(422);
    return showRound(c, { party: { typed: read.typed, errors: inWords(read.problems, c.var.words) } });
  }
  const outcome = await inMunicipality(c, async (tx) => {
    const round = await findRound(tx, { slug });
    if (!round) return undefined;
    return once<'taken'>(tx, form, async () => {
      const { kind } = await askParty(tx, round.id, read.value);
      return kind === 'asked' ? { done: local(c, `/werk/advies/${slug}`) } : { refused: kind };
    });
  });
  if (!outcome) return c.notFound();
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(422);
  const { kind, name, organisationId } = read.value;
  const field = kind === 'organisation' ? 'organisation' : 'name';
  const errors = inWords([{ field, message: 'advice.form.partyTaken' }], c.var.words);
  return showRound(c, { party: { typed: { kind, name, organisation: organisationId ?? '' }, errors } });
}

function findParty(c: AppContext) {
  return inMunicipality(c, async (tx) => {
    const round = await findRound(tx, { slug: c.req.param('slug') ?? '' });
    const party = round && (await listParties(tx, [round.id])).find(({ id }) => id === c.req.param('id'));
    return party && { round, party };
  });
}

async function showParty(
  c: AppContext,
  sent?: { because: string; version?: number; conflict?: boolean; errors?: Sent['errors'] },
) {
  const found = await findParty(c);
  if (!found) return c.notFound();
  const { because = found.party.declinedBecause ?? '', version = found.party.version, ...more } = sent ?? {};
  const due = reminderDue(found.round, found.party, dayOf(c.var.app.clock()));
  const page = { ...found, ...more, because, version, due, readOnly: c.var.municipality.readOnly };
  return c.render(<PartyPage {...page} formKey={c.var.app.newId()} />);
}

async function decline(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const found = await findParty(c);
  if (!found) return c.notFound();
  const read = readDeclined(form);
  const version = sentVersion(form);
  if (!read.ok) {
    c.status(422);
    const errors = inWords(read.problems, c.var.words);
    return showParty(c, { because: sentText(form, 'because'), version, errors });
  }
  const { because } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () => {
      const { kind } = await declineAdvice(tx, { id: found.party.id, version }, because);
      return kind === 'changed' ? { done: local(c, `/werk/advies/${found.round.slug}`) } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showParty(c, { because: because ?? '', conflict: true });
}

async function remind(c: AppContext): Promise<Response> {
  const found = await findParty(c);
  if (!found) return c.notFound();
  const which = reminderDue(found.round, found.party, dayOf(c.var.app.clock()));
  if (which) await inMunicipality(c, (tx) => noteReminded(tx, found.party.id, which));
  return c.redirect(local(c, `/werk/advies/${found.round.slug}`), 303);
}
