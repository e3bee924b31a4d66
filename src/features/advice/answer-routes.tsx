import { Hono } from 'hono';
import { isUuid } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { composeAgenda } from '../agenda/index.ts';
import { findAgendaById } from '../periods/index.ts';
import { answerPoints, type NotAnswered } from './answering-commands.ts';
import { readResponse } from './form.ts';
import { advicePolicy } from './policy.ts';
import { findAdviceOfPoint, findRound } from './queries.ts';
import { changeableIn, isPublic, passageKey } from './rules.ts';
import { PointPage, type PointPageProps } from './views/point-page.tsx';

const answer = only(advicePolicy, 'answer');

/** One point of advice, and what the municipality answers to it. */
export const answerRoutes = new Hono<AppEnv>()
  .get('/werk/advies/:slug/punten/:id', answer, (c) => showPoint(c))
  .post('/werk/advies/:slug/punten/:id', answer, respond);

/** Where the points of advice stand that nobody asked for. */
const unaskedSlug = 'ongevraagd';

/** A point of the address with what it belongs to, and the things in which an answer can be seen. */
async function findPoint(tx: MunicipalityTx, { slug, id }: { slug: string; id: string }) {
  const advice = isUuid(id) ? await findAdviceOfPoint(tx, id) : undefined;
  const point = advice?.points.find((one) => one.id === id);
  if (!advice || !point || !isPublic(advice)) return undefined;
  const round = advice.roundId ? await findRound(tx, { id: advice.roundId }) : undefined;
  if (slug !== round?.slug && !(slug === unaskedSlug && advice.partyId === null)) return undefined;
  const agenda = await findAgendaById(tx, advice.agendaId);
  const changeable = agenda ? changeableIn(await composeAgenda(tx, agenda)) : [];
  return { advice, point, round, changeable };
}

async function showPoint(c: AppContext, shown: Partial<PointPageProps> = {}): Promise<Response> {
  const [slug, id] = [c.req.param('slug') ?? '', c.req.param('id') ?? ''];
  const found = await inMunicipality(c, (tx) => findPoint(tx, { slug, id }));
  if (!found) return c.notFound();
  const { response } = found.point;
  const typed: Typed = response
    ? {
        ...{ verdict: response.verdict, because: response.because },
        changed: response.changed ? passageKey(response.changed) : '',
      }
    : {};
  const page = { ...found, slug, typed, readOnly: c.var.municipality.readOnly };
  return c.render(<PointPage {...page} {...shown} formKey={c.var.app.newId()} />);
}

async function respond(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const [slug, id] = [c.req.param('slug') ?? '', c.req.param('id') ?? ''];
  const found = await inMunicipality(c, (tx) => findPoint(tx, { slug, id }));
  if (!found) return c.notFound();
  const read = readResponse(form, found.changeable);
  if (!read.ok) {
    c.status(422);
    return showPoint(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { points, ...response } = read.value;
  const seen = points.filter((point) => point.id === id);
  const back = found.round ? `/werk/advies/${slug}` : '/werk/advies';
  const outcome = await inMunicipality(c, (tx) =>
    once<NotAnswered>(tx, form, async () => {
      if (seen.length === 0) return { refused: 'conflict' };
      const { kind } = await answerPoints(tx, { points: seen }, response);
      return kind === 'done' ? { done: local(c, back) } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const { verdict, because, changed } = response;
  const typed = { verdict, because, changed: changed ? passageKey(changed) : '' };
  return showPoint(c, { typed, problem: outcome.refused });
}
