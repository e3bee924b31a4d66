import { Hono } from 'hono';
import { dayOf, isUuid } from '../../platform/clock.ts';
import { inWords, typedList } from '../../platform/forms/form.ts';
import { type Outcome, once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { pageAsked } from '../../platform/http/paging.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { only } from '../accounts/index.ts';
import { type Teller, tellAll } from '../thread/index.ts';
import { answerWaiting, auditWordsRead } from './commands.ts';
import { readReply } from './form.ts';
import { signalPolicy } from './policy.ts';
import { countUnanswered, listUnanswered, sumUnanswered } from './queries.ts';
import { inUnansweredGroups, nowhere, promisedDay } from './rules.ts';
import { AnswerPage } from './views/answer-page.tsx';
import { AnswersPage } from './views/answers-page.tsx';
import { UnansweredPage } from './views/unanswered-page.tsx';

const perPage = 50;
const groupsPerPage = 50;
const answering = only(signalPolicy, 'answer');

/** Everything said gets an answer: giving it, and showing everyone what still waits for one. */
export function answerRoutes(tellers: Teller[]) {
  return new Hono<AppEnv>()
    .get('/onbeantwoord', shared, async (c) => {
      const { readOnly } = c.var.municipality;
      return c.render(<UnansweredPage readOnly={readOnly} {...(await readGroups(c, tellers))} />);
    })
    .get('/werk/antwoorden', answering, async (c) => {
      const answered = Number(c.req.query('beantwoord')) || undefined;
      return c.render(<AnswersPage {...(await readGroups(c, tellers))} answered={answered} />);
    })
    .get('/werk/antwoorden/:group', answering, async (c) => {
      const props = await readGroup(c, tellers);
      return props ? c.render(<AnswerPage {...props} typed={{}} />) : c.notFound();
    })
    .post('/werk/antwoorden/:group', answering, (c) => saveAnswer(c, tellers));
}

async function saveAnswer(c: AppContext, tellers: Teller[]): Promise<Response> {
  const form = await sentForm(c);
  const props = await readGroup(c, tellers);
  if (!props) return c.notFound();
  const reply = readReply(form);
  if (!reply.ok) {
    c.status(422);
    return c.render(<AnswerPage {...props} typed={reply.typed} errors={inWords(reply.problems, c.var.words)} />);
  }
  const { value } = reply;
  const outcome = await inMunicipality(c, (tx) =>
    once<'overtaken'>(tx, form, async (): Promise<Outcome<'overtaken'>> => {
      const done = await answerWaiting(tx, value);
      return done.kind === 'answered' ? { done: done.answerId } : { refused: 'overtaken' };
    }),
  );
  if ('done' in outcome) return c.redirect(local(c, `/werk/antwoorden?beantwoord=${value.signalIds.length}`), 303);
  c.status(409);
  // Read anew: what got an answer in the meantime is no longer in the list, what was written still is in its field.
  const now = (await readGroup(c, tellers)) ?? props;
  const typed = { words: value.words, outcome: value.takenUp ? 'taken-up' : 'not-taken-up', signals: value.signalIds };
  return c.render(<AnswerPage {...now} typed={typed} overtaken={typedList(typed, 'signals').length} />);
}

async function readGroups(c: AppContext, tellers: Teller[]) {
  const page = pageAsked(c);
  const { counted, sum, told } = await inMunicipality(c, async (tx) => {
    const unanswered = await countUnanswered(tx, { limit: groupsPerPage, offset: (page - 1) * groupsPerPage });
    const nodes = unanswered.flatMap(({ gatheringId }) =>
      gatheringId ? [{ id: gatheringId, kind: 'gathering' as const }] : [],
    );
    return { counted: unanswered, sum: await sumUnanswered(tx), told: await tellAll(tx, tellers, nodes) };
  });
  const groups = inUnansweredGroups(counted, dayOf(c.var.app.clock()));
  return {
    page,
    pages: Math.ceil(sum.groups / groupsPerPage),
    total: sum.count,
    groups: groups.map((group) => ({
      ...group,
      key: group.gatheringId ?? nowhere,
      place: group.gatheringId ? told.get(group.gatheringId) : undefined,
    })),
  };
}

async function readGroup(c: AppContext, tellers: Teller[]) {
  const key = c.req.param('group') ?? '';
  if (key !== nowhere && !isUuid(key)) return undefined;
  const gatheringId = key === nowhere ? null : key;
  const page = pageAsked(c);
  const found = await inMunicipality(c, async (tx) => {
    const told = await tellAll(tx, tellers, gatheringId ? [{ id: gatheringId, kind: 'gathering' }] : []);
    const { count } = await sumUnanswered(tx, gatheringId);
    const signals = await listUnanswered(tx, { gatheringId, limit: perPage, offset: (page - 1) * perPage });
    await auditWordsRead(tx, signals, { subjectKind: 'unanswered-signals' });
    const place = gatheringId ? told.get(gatheringId) : undefined;
    return { place, answerBy: signals[0] && promisedDay(signals[0], place), count, signals };
  });
  if (gatheringId && !found.place) return undefined;
  const pages = Math.ceil(found.count / perPage);
  return { ...found, group: key, page, pages, formKey: c.var.app.newId() };
}
