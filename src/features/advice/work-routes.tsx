import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, sentVersion, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { wordsFor } from '../../platform/i18n/words.ts';
import { may } from '../../platform/policies/roles.ts';
import { only } from '../accounts/index.ts';
import { listOrganisations } from '../organisations/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { announceRound, changeRound } from './commands.ts';
import { advicePolicy } from './policy.ts';
import { findRound, listAdvices, listParties, listRounds } from './queries.ts';
import { type Announcement, readAnnouncement, readRound, typedRound, usualParties } from './round-form.ts';
import { roundRoutes } from './round-routes.tsx';
import { isPublic, mayWrite, suggestTerm, takesAdvice, unanswered, unread, writesAs } from './rules.ts';
import type { Advice, NewParty } from './types.ts';
import { ChangeRoundPage, NewRoundPage } from './views/round-form-pages.tsx';
import { WorkAdvicePage } from './views/work-advice-page.tsx';

const manage = only(advicePolicy, 'manage');
/** What everyone can read is kept in Dutch, whatever language the page is in. */
const inDutch = wordsFor('nl').t;

/** Where advice is asked for, and where those who are asked find what they can give. */
export const workRoutes = new Hono<AppEnv>()
  .get('/werk/advies', only(advicePolicy, 'enter'), showRoom)
  .get('/werk/advies/nieuw', manage, (c) => askRound(c))
  .post('/werk/advies/nieuw', manage, announce)
  .get('/werk/advies/:slug/aanpassen', manage, showChange)
  .post('/werk/advies/:slug/aanpassen', manage, change)
  .route('/', roundRoutes);

async function showRoom(c: AppContext): Promise<Response> {
  const { actor } = c.var;
  const room = await inMunicipality(c, async (tx) => {
    const rounds = await listRounds(tx);
    const parties = await listParties(
      tx,
      rounds.map(({ id }) => id),
    );
    return { rounds, parties, advices: await listAdvices(tx) };
  });
  const { rounds, parties, advices } = room;
  const asked = parties.flatMap((party) => {
    const round = rounds.find(({ id }) => id === party.roundId);
    const as = writesAs(actor, party);
    const open = round && takesAdvice(round) && !party.receivedOn && as && as !== 'staff';
    return open ? [{ party, round }] : [];
  });
  const waiting = new Map(rounds.map(({ id }) => [id, waitingIn(advices.filter(({ roundId }) => roundId === id))]));
  const most = ({ id }: { id: string }) => waiting.get(id)?.toAnswer ?? 0;
  return c.render(
    <WorkAdvicePage
      rounds={rounds.toSorted((one, other) => most(other) - most(one))}
      waiting={waiting}
      asked={asked}
      own={advices.filter((advice) => mayWrite(actor, advice))}
      unasked={advices.filter((advice) => advice.partyId === null && isPublic(advice))}
      manages={may(advicePolicy, 'manage', actor)}
      readOnly={c.var.municipality.readOnly}
    />,
  );
}

function waitingIn(advices: readonly Advice[]) {
  return { toRead: unread(advices).length, toAnswer: unanswered(advices).length };
}

async function askRound(c: AppContext, sent?: { typed: Typed; errors: { field: string; message: string }[] }) {
  const { agenda, organisations } = await inMunicipality(c, readForAnnouncing);
  if (!agenda) return c.redirect(local(c, '/werk/agenda/nieuw'), 303);
  const suggestion = typedRound({
    ...suggestTerm(c.var.app.clock()),
    title: inDutch('advice.form.suggestedTitle', { title: agenda.title }),
    question: '',
  });
  return c.render(
    <NewRoundPage
      agenda={agenda}
      organisations={organisations}
      formKey={c.var.app.newId()}
      typed={sent?.typed ?? { ...suggestion, asked: ['council'] }}
      errors={sent?.errors ?? []}
    />,
  );
}

async function readForAnnouncing(tx: MunicipalityTx) {
  const organisations = (await listOrganisations(tx)).filter(({ kind }) => kind === 'partner');
  return { agenda: await findCurrentAgenda(tx), organisations };
}

async function announce(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readAnnouncement(form, dayOf(c.var.app.clock()));
  if (!read.ok) {
    c.status(422);
    return askRound(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'no-agenda'>(tx, form, async () => {
      const { agenda, organisations } = await readForAnnouncing(tx);
      if (!agenda) return { refused: 'no-agenda' };
      const { asked, organisationIds, ...details } = read.value;
      const parties = partiesOf({ asked, organisationIds }, organisations);
      const { slug } = await announceRound(tx, { ...details, agendaId: agenda.id, parties });
      return { done: local(c, `/werk/advies/${slug}`) };
    }),
  );
  return c.redirect('done' in outcome ? outcome.done : local(c, '/werk/agenda/nieuw'), 303);
}

function partiesOf(
  { asked, organisationIds }: Pick<Announcement, 'asked' | 'organisationIds'>,
  organisations: { id: string; name: string }[],
): NewParty[] {
  const bodies = usualParties.filter((kind) => asked.includes(kind));
  return [
    ...bodies.map((kind) => ({ kind, name: inDutch(`advice.usual.${kind}`), organisationId: null })),
    ...organisations
      .filter(({ id }) => organisationIds.includes(id))
      .map(({ id, name }) => ({ kind: 'organisation' as const, name, organisationId: id })),
  ];
}

async function showChange(c: AppContext): Promise<Response> {
  const round = await inMunicipality(c, (tx) => findRound(tx, { slug: c.req.param('slug') ?? '' }));
  if (!round || round.state === 'recorded') return c.notFound();
  const typed = typedRound(detailsOf(round, dayOf(c.var.app.clock())));
  return c.render(<ChangeRoundPage round={round} formKey={c.var.app.newId()} typed={typed} />);
}

function detailsOf(
  round: { title: string; question: string | null; opensOn: string | null; closesOn: string | null },
  today: string,
) {
  const { title, question, opensOn, closesOn } = round;
  return { title, question: question ?? '', opensOn: opensOn ?? today, closesOn: closesOn ?? today };
}

async function change(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const version = sentVersion(form);
  const slug = c.req.param('slug') ?? '';
  const seen = await inMunicipality(c, (tx) => findRound(tx, { slug }));
  if (!seen) return c.notFound();
  const read = readRound(form, { round: seen, today: dayOf(c.var.app.clock()) });
  const formKey = c.var.app.newId();
  if (!read.ok) {
    c.status(422);
    const { date } = c.var.words;
    const values = { from: date(seen.opensOn ?? ''), until: date(seen.closesOn ?? '') };
    const problems = read.problems.map((problem) => ({ ...problem, values: { ...values, ...problem.values } }));
    const page = { typed: read.typed, errors: inWords(problems, c.var.words) };
    return c.render(<ChangeRoundPage round={{ ...seen, version }} formKey={formKey} {...page} />);
  }
  const { round, outcome } = await inMunicipality(c, async (tx) => {
    const changed = await once<'conflict'>(tx, form, async () => {
      const { kind } = await changeRound(tx, { id: seen.id, version }, read.value);
      return kind === 'changed' ? { done: local(c, `/werk/advies/${slug}`) } : { refused: kind };
    });
    // Read again: what stands there now is what somebody else made of it.
    return { round: await findRound(tx, { slug }), outcome: changed };
  });
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return c.render(<ChangeRoundPage round={round ?? seen} formKey={formKey} typed={typedRound(read.value)} conflict />);
}
