import { Hono } from 'hono';
import { inWords, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { networkOf } from '../../platform/http/network.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { listAgendas, readAdoptionPlan } from '../periods/index.ts';
import { readWords } from './form.ts';
import { changesSince, findRound, listAdvices, listParties, listRounds } from './queries.ts';
import { isPublic, passageKey, passagesOf, takesWords, takingWords } from './rules.ts';
import { AdvicesPage } from './views/advices-page.tsx';
import { RoundPage } from './views/round-page.tsx';
import { ThanksPage, WordsClosedPage, WordsPage } from './views/words-pages.tsx';
import { takeInWords } from './writing-commands.ts';

/** What was advised on the agenda and what the municipality answered, for everyone; and where residents write theirs. */
export const publicRoutes = new Hono<AppEnv>()
  .get('/agenda/advies', shared, showAll)
  .get('/agenda/advies/:slug', shared, showRound)
  .get('/agenda/advies/:slug/geven', (c) => askWords(c, { about: c.req.query('over') ?? '' }))
  .post('/agenda/advies/:slug/geven', takeWords)
  .get('/agenda/advies/:slug/bedankt', async (c) => {
    const round = await inMunicipality(c, (tx) => findRound(tx, { slug: c.req.param('slug') }));
    return round ? c.render(<ThanksPage round={round} />) : c.notFound();
  });

async function showAll(c: AppContext): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const rounds = await listRounds(tx);
    const adoptions = [];
    for (const agenda of (await listAgendas(tx)).filter(({ adoptedBy }) => adoptedBy !== null))
      adoptions.push({ ...agenda, publication: (await readAdoptionPlan(tx, agenda.id)).publication });
    return {
      rounds,
      parties: await listParties(
        tx,
        rounds.map(({ id }) => id),
      ),
      advices: (await listAdvices(tx)).filter(isPublic),
      adoptions,
    };
  });
  return c.render(<AdvicesPage {...found} reconstructed={c.var.municipality.kind === 'reconstructed'} />);
}

async function showRound(c: AppContext): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const round = await findRound(tx, { slug: c.req.param('slug') ?? '' });
    if (!round) return undefined;
    return {
      round,
      parties: await listParties(tx, [round.id]),
      advices: (await listAdvices(tx, { roundId: round.id })).filter(isPublic),
      changes: await changesSince(tx, round),
    };
  });
  if (!found) return c.notFound();
  return c.render(<RoundPage {...found} readOnly={c.var.municipality.readOnly} />);
}

interface Asked {
  errors?: { field: string; message: string }[];
  /** In so many minutes this network can send again. */
  waitMinutes?: number;
}

async function askWords(c: AppContext, typed: Typed, asked: Asked = {}) {
  const { round, parties } = await readRoundOf(c);
  if (!round) return c.notFound();
  if (!round.content || !takesWords(round, parties)) return c.render(<WordsClosedPage round={round} typed={{}} />);
  const passages = passagesOf(round.content);
  const chosen = { ...typed, about: typed.about || passageKey({ kind: 'whole', id: null }) };
  return c.render(
    <WordsPage round={round} passages={passages} formKey={c.var.app.newId()} typed={chosen} errors={[]} {...asked} />,
  );
}

async function takeWords(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const { round, parties } = await readRoundOf(c);
  if (!round?.content) return c.notFound();
  const read = readWords(form, passagesOf(round.content));
  if (!read.ok) {
    c.status(422);
    return askWords(c, read.typed, { errors: inWords(read.problems, c.var.words) });
  }
  const retryAfter = countWords(c);
  if (retryAfter !== undefined) {
    c.status(429);
    c.header('Retry-After', String(retryAfter));
    const typed = { about: passageKey(read.value.about), words: read.value.words };
    return askWords(c, typed, { waitMinutes: Math.ceil(retryAfter / 60) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'closed'>(tx, form, async () => {
      const { kind } = await takeInWords(tx, { round, parties }, read.value);
      return kind === 'closed' ? { refused: kind } : { done: local(c, `/agenda/advies/${round.slug}/bedankt`) };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return c.render(<WordsClosedPage round={round} typed={{ words: read.value.words }} />);
}

/** Counts what this network sends. @returns the seconds until it can send again, when it sent too much. */
function countWords(c: AppContext): number | undefined {
  const { limits } = c.var.app;
  const key = `advice:${networkOf(c)}`;
  const verdict = limits.verdict(key, takingWords);
  if (verdict.kind === 'refuse') return verdict.retryAfterSeconds;
  limits.failed(key);
  return undefined;
}

function readRoundOf(c: AppContext) {
  return inMunicipality(c, async (tx) => {
    const round = await findRound(tx, { slug: c.req.param('slug') ?? '' });
    return { round, parties: round ? await listParties(tx, [round.id]) : [] };
  });
}
