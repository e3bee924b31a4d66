import { Hono } from 'hono';
import type { PaperDocument } from '../../platform/documents/document.ts';
import { makePdf, type Pdf } from '../../platform/documents/pdf.ts';
import { type AppContext, type AppEnv, absolute, inMunicipality, local } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { wordsFor } from '../../platform/i18n/words.ts';
import type { EvidenceFinder } from '../../platform/policies/evidence.ts';
import { only } from '../accounts/index.ts';
import { policy } from './policy.ts';
import { findLetter, listLetters } from './queries.ts';
import { LetterPage } from './views/letter-page.tsx';
import { LettersPage } from './views/letters-page.tsx';
import { workRoutes } from './work-routes.tsx';

/** /brieven for everyone, /werk/brieven for who makes them. Each letter is a page, and with .pdf behind it a PDF. */
export function letterRoutes({ evidenceFinders }: { evidenceFinders: readonly EvidenceFinder[] }): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/brieven', shared, async (c) =>
      c.render(<LettersPage letters={await inMunicipality(c, (tx) => listLetters(tx, { publicOnly: true }))} />),
    )
    .get('/brieven/:slug{[a-z0-9-]+\\.pdf}', shared, (c) => sendPdf(c, { publicOnly: true }))
    .get('/brieven/:slug', shared, async (c) => {
      const letter = await inMunicipality(c, (tx) => findLetter(tx, c.req.param('slug'), { publicOnly: true }));
      return letter ? c.render(<LetterPage letter={letter} />) : c.notFound();
    })
    .get('/werk/brieven/:slug{[a-z0-9-]+\\.pdf}', only(policy, 'make'), (c) => sendPdf(c, { publicOnly: false }))
    .route('/', workRoutes({ evidenceFinders, paper }));
}

async function sendPdf(c: AppContext, whose: { publicOnly: boolean }): Promise<Response> {
  const slug = (c.req.param('slug') ?? '').replace(/\.pdf$/, '');
  const letter = await inMunicipality(c, (tx) => findLetter(tx, slug, whose));
  if (!letter) return c.notFound();
  const { bytes } = await paper(c, letter.content);
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${slug}.pdf"`,
  });
}

/** A document on paper, with the addresses by which this site is reached. */
function paper(c: AppContext, document: PaperDocument): Promise<Pdf> {
  return makePdf(document, {
    address: (href) => absolute(c, local(c, href)),
    footer: c.var.municipality.name,
    unshown: wordsFor('nl').t('letters.doc.unshown'),
  });
}
