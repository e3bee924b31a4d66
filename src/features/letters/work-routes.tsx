import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { PaperDocument } from '../../platform/documents/document.ts';
import type { Pdf } from '../../platform/documents/pdf.ts';
import { type FieldProblem, inWords, sentText } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import type { EvidenceFinder } from '../../platform/policies/evidence.ts';
import { only } from '../accounts/index.ts';
import { dropLetter, keepLetter, showLetter } from './commands.ts';
import { compose } from './composing.ts';
import { kindOf, readOwnWords } from './form.ts';
import { policy } from './policy.ts';
import { findLetter, listLetters } from './queries.ts';
import { readAffairs } from './reading.ts';
import { fieldToShorten, fits } from './rules.ts';
import type { LetterKind, OwnWords } from './types.ts';
import { DropLetterPage } from './views/drop-letter-page.tsx';
import { KindsPage } from './views/kinds-page.tsx';
import { NewLetterPage, type NewLetterPageProps } from './views/new-letter-page.tsx';
import { WorkLetterPage } from './views/work-letter-page.tsx';
import { WorkLettersPage } from './views/work-letters-page.tsx';

interface Around {
  evidenceFinders: readonly EvidenceFinder[];
  paper: (c: AppContext, document: PaperDocument) => Promise<Pdf>;
}

/** Where letters are made, read again, and shown to everyone. */
export function workRoutes(around: Around): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/werk/brieven', only(policy, 'make'), async (c) =>
      c.render(
        <WorkLettersPage
          letters={await inMunicipality(c, listLetters)}
          dropped={c.req.query('nieuws') === 'weg'}
          readOnly={c.var.municipality.readOnly}
        />,
      ),
    )
    .get('/werk/brieven/nieuw', only(policy, 'make'), (c) => showNew(c, around))
    .post('/werk/brieven/nieuw', only(policy, 'make'), (c) => make(c, around))
    .get('/werk/brieven/:slug', only(policy, 'make'), showOne)
    .post('/werk/brieven/:slug', only(policy, 'make'), show)
    .get('/werk/brieven/:slug/weg', only(policy, 'make'), askDrop)
    .post('/werk/brieven/:slug/weg', only(policy, 'make'), drop);
}

async function showNew(c: AppContext, around: Around): Promise<Response> {
  const kind = kindOf(c.req.query('soort'));
  // Nothing is composed in the name of a municipality that has not asked for it.
  if (!kind || c.var.municipality.readOnly) return c.render(<KindsPage readOnly={c.var.municipality.readOnly} />);
  return renderNew(c, { kind, document: await composeNow(c, around, { kind, own: { opening: '', closing: '' } }) });
}

async function make(c: AppContext, around: Around): Promise<Response> {
  const form = await sentForm(c);
  const kind = kindOf(form.get('soort'));
  if (!kind) {
    c.status(422);
    return c.render(<KindsPage readOnly={false} />);
  }
  const read = readOwnWords(form);
  const own = read.ok ? read.value : { opening: '', closing: '' };
  const document = await composeNow(c, around, { kind, own });
  if (!read.ok) return refuse(c, { kind, document, typed: read.typed }, read.problems);
  const { pages } = await around.paper(c, document);
  if (!fits(kind, pages)) {
    const bare = await composeNow(c, around, { kind, own: { opening: '', closing: '' } });
    const problem: FieldProblem = { field: fieldToShorten(own), message: 'letters.form.tooLongForPage' };
    return refuse(c, { kind, document: bare, typed: { ...own } }, [problem]);
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<never>(tx, form, async () => {
      const { slug } = await keepLetter(tx, { kind, content: document });
      return { done: local(c, `/werk/brieven/${slug}?nieuws=gemaakt`) };
    }),
  );
  return c.redirect((outcome as { done: string }).done, 303);
}

function refuse(
  c: AppContext,
  shown: Omit<NewLetterPageProps, 'formKey' | 'errors'>,
  problems: FieldProblem[],
): Promise<Response> {
  c.status(422);
  return renderNew(c, { ...shown, errors: inWords(problems, c.var.words) });
}

async function renderNew(c: AppContext, props: Omit<NewLetterPageProps, 'formKey'>): Promise<Response> {
  return c.render(<NewLetterPage {...props} formKey={c.var.app.newId()} />);
}

async function composeNow(
  c: AppContext,
  { evidenceFinders }: Around,
  { kind, own }: { kind: LetterKind; own: OwnWords },
): Promise<PaperDocument> {
  const asked = { municipality: c.var.municipality.name, finders: evidenceFinders };
  return compose(kind, await inMunicipality(c, (tx) => readAffairs(tx, asked)), own);
}

async function showOne(c: AppContext): Promise<Response> {
  const letter = await letterOf(c);
  return c.render(
    <WorkLetterPage letter={letter} news={c.req.query('nieuws')} readOnly={c.var.municipality.readOnly} />,
  );
}

/** Comes to the same however often it is sent: it says what should be, not what should change. */
async function show(c: AppContext): Promise<Response> {
  const letter = await letterOf(c);
  const toAll = sentText(await sentForm(c), 'public') === 'yes';
  const open = await inMunicipality(c, (tx) => showLetter(tx, letter, toAll));
  return c.redirect(local(c, `/werk/brieven/${letter.slug}?nieuws=${open ? 'openbaar' : 'verborgen'}`), 303);
}

async function askDrop(c: AppContext): Promise<Response> {
  const letter = await letterOf(c);
  return letter.public
    ? c.redirect(local(c, `/werk/brieven/${letter.slug}`), 303)
    : c.render(<DropLetterPage letter={letter} formKey={c.var.app.newId()} />);
}

async function drop(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const outcome = await inMunicipality(c, (tx) =>
    once<'unknown' | 'public'>(tx, form, async () => {
      const { kind } = await dropLetter(tx, c.req.param('slug') ?? '');
      return kind === 'dropped' ? { done: local(c, '/werk/brieven?nieuws=weg') } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  if (outcome.refused === 'unknown') return c.notFound();
  c.status(409);
  return showOne(c);
}

async function letterOf(c: AppContext) {
  const letter = await inMunicipality(c, (tx) => findLetter(tx, c.req.param('slug') ?? ''));
  if (!letter) throw new HTTPException(404);
  return letter;
}
