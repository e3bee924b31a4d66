import { Hono } from 'hono';
import { dayOf, daysAfter, isUuid } from '../../platform/clock.ts';
import { asTypedDay } from '../../platform/forms/days.ts';
import { inWords, sentText, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { wordsFor } from '../../platform/i18n/words.ts';
import { may } from '../../platform/policies/roles.ts';
import { only } from '../accounts/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { listPriorities } from '../priorities/index.ts';
import { askedRoutes } from './asked-routes.tsx';
import { changeCheck, closeCheck, type NewCheck, openCheck } from './check-commands.ts';
import { readCheckOf } from './checking.ts';
import { readCheck } from './form.ts';
import { policy } from './policy.ts';
import { listUnanswered } from './rules.ts';
import { ChangeCheckPage } from './views/change-check-page.tsx';
import { CloseCheckPage } from './views/close-check-page.tsx';
import { OpenCheckPage, type OpenCheckPageProps } from './views/open-check-page.tsx';
import { PassedPage } from './views/passed-page.tsx';
import { WorkCheckPage } from './views/work-check-page.tsx';

const newsKinds = ['opened', 'changed', 'closed', 'answered', 'noted', 'noteChanged', 'removed'] as const;
const suggestedDays = 21;

/** A check as staff see it: opened, changed, rounded off. What was said of one priority: asked-routes. */
export const checkRoutes = new Hono<AppEnv>()
  .get('/', only(policy, 'note'), (c) => showCheck(c))
  .post('/', only(policy, 'decide'), open)
  .get('/aanpassing', only(policy, 'decide'), (c) => showChange(c))
  .post('/aanpassing', only(policy, 'decide'), change)
  .get('/afronding', only(policy, 'decide'), askClose)
  .post('/afronding', only(policy, 'decide'), close)
  .route('/', askedRoutes);

const here = (c: AppContext) => local(c, '/werk/speerpunten/begrepen');

async function readNow(c: AppContext) {
  return inMunicipality(c, async (tx) => {
    const agenda = await findCurrentAgenda(tx);
    if (!agenda) return undefined;
    const priorities = await listPriorities(tx, agenda.id);
    return { agenda, read: await readCheckOf(tx, agenda.id), priorities };
  });
}

type OpenMore = Partial<Pick<OpenCheckPageProps, 'typed' | 'errors' | 'refused'>>;

/** The check that runs or ran; the form that opens one where none runs. */
async function showCheck(c: AppContext, more: OpenMore = {}): Promise<Response> {
  const now = await readNow(c);
  const { t } = c.var.words;
  const kind = newsKinds.find((one) => one === c.req.query('nieuws'));
  const mayDecide = may(policy, 'decide', c.var.actor);
  const again = more.typed !== undefined || c.req.query('opnieuw') !== undefined;
  if (now?.read && !(again && now.read.stage === 'closed'))
    return c.render(
      <WorkCheckPage
        {...now.read}
        mayDecide={mayDecide}
        news={kind && t(`derivation.work.news.${kind}`)}
        refused={more.refused}
        typed={more.typed}
      />,
    );
  const suggested: Typed = {
    // Residents read it, in Dutch, whatever language this page is in.
    introduction: wordsFor('nl').t('derivation.work.form.suggestion'),
    ...asTypedDay('closesOn', daysAfter(dayOf(c.var.app.clock()), suggestedDays)),
  };
  return c.render(
    <OpenCheckPage
      agenda={now?.agenda}
      priorities={now?.priorities ?? []}
      mayDecide={mayDecide}
      formKey={c.var.app.newId()}
      typed={suggested}
      {...more}
    />,
  );
}

async function open(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readCheck(form, dayOf(c.var.app.clock()));
  if (!read.ok) {
    c.status(422);
    return showCheck(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { introduction, closesOn } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'nothing' | 'already-open'>(tx, form, async () => {
      const agenda = await findCurrentAgenda(tx);
      const opened = agenda && (await openCheck(tx, { agendaId: agenda.id, introduction, closesOn }));
      if (opened?.kind === 'already') return { refused: 'already-open' };
      if (opened?.kind !== 'opened') return { refused: 'nothing' };
      return { done: `${here(c)}?nieuws=opened` };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const refused = c.var.words.t(`derivation.work.refused.${outcome.refused}`);
  return showCheck(c, { typed: typedOf({ introduction, closesOn }), refused });
}

function typedOf({ introduction, closesOn }: NewCheck): Typed {
  return { introduction, ...asTypedDay('closesOn', closesOn) };
}

async function showChange(
  c: AppContext,
  more: { typed?: Typed; errors?: OpenMore['errors']; conflict?: boolean } = {},
  about?: string,
) {
  const check = (await readNow(c))?.read?.check;
  if (about !== undefined && (about !== check?.id || check.closedAt)) return showPassed(c, more.typed);
  if (!check || check.closedAt) return c.redirect(here(c), 303);
  return c.render(<ChangeCheckPage check={check} formKey={c.var.app.newId()} typed={typedOf(check)} {...more} />);
}

function showPassed(c: AppContext, question?: Typed) {
  c.status(409);
  return c.render(<PassedPage why="passed" question={question} />);
}

async function change(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const about = sentText(form, 'check');
  const read = readCheck(form, dayOf(c.var.app.clock()));
  if (!read.ok) {
    c.status(422);
    return showChange(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) }, about);
  }
  if (!isUuid(about)) return c.notFound();
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict' | 'passed'>(tx, form, async () => {
      const { kind } = await changeCheck(tx, { id: about, ...read.value });
      return kind === 'changed' ? { done: `${here(c)}?nieuws=changed` } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showChange(c, { typed: typedOf(read.value), conflict: true }, about);
}

async function askClose(c: AppContext): Promise<Response> {
  const read = (await readNow(c))?.read;
  if (!read || read.stage === 'closed') return c.redirect(here(c), 303);
  const { id, closesOn } = read.check;
  const until = read.stage === 'open' ? closesOn : undefined;
  return c.render(<CloseCheckPage checkId={id} until={until} unanswered={listUnanswered(read.asked).length} />);
}

/** Rounding off twice comes to the same; one after which another was opened is not taken for that one. */
async function close(c: AppContext): Promise<Response> {
  const about = sentText(await sentForm(c), 'check');
  const check = (await readNow(c))?.read?.check;
  if (!check || check.id !== about) return showPassed(c);
  await inMunicipality(c, (tx) => closeCheck(tx, check));
  return c.redirect(`${here(c)}?nieuws=closed`, 303);
}
