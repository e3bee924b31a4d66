import { Hono } from 'hono';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { type AppContext, type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { pageAsked } from '../../platform/http/paging.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { codeRoutes } from './code-routes.tsx';
import { findBallot, listChosen, listOptions, listPapers, listReceipts, pageBallots } from './queries.ts';
import { papersFile, resultFile, tableFile } from './recount.ts';
import { areReceiptsPublic, type FileObstacle, isCounted, papersObstacle, resultObstacle } from './rules.ts';
import { stepRoutes } from './step-routes.tsx';
import { choose } from './tally.ts';
import type { Ballot } from './types.ts';
import { BallotPage } from './views/ballot-page.tsx';
import { ListPage } from './views/list-page.tsx';
import { NoFilePage, NoResultPage, ResultPage, type ResultPageProps } from './views/result-page.tsx';
import { readWays } from './ways.ts';
import { workRoutes } from './work-routes.tsx';

/** Ballots below a municipality: what everyone may see, and what staff do. */
export const ballotRoutes = new Hono<AppEnv>()
  .get('/stemmingen', shared, async (c) => {
    const found = await inMunicipality(c, (tx) => pageBallots(tx, pageAsked(c)));
    return c.render(<ListPage {...found} />);
  })
  .get('/stemmingen/:slug', shared, showBallot)
  .get('/stemmingen/:slug/uitslag', shared, showResult)
  .get('/stemmingen/:slug/uitslag.pb', downloadPapers)
  .get('/stemmingen/:slug/uitslag.json', downloadResult)
  .get('/stemmingen/:slug/uitslag.csv', downloadTable)
  .route('/werk/stemmingen', workRoutes)
  .route('/werk/stemmingen/:slug', codeRoutes)
  .route('/werk/stemmingen/:slug', stepRoutes);

async function showBallot(c: AppContext): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const ballot = await findBallot(tx, { slug: slugIn(c) });
    return ballot && { ballot, options: await listOptions(tx, ballot.id) };
  });
  return found ? c.render(<BallotPage {...found} />) : c.notFound();
}

async function showResult(c: AppContext): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const ballot = await findBallot(tx, { slug: slugIn(c) });
    return ballot && { ballot, result: isCounted(ballot) ? await readResult(tx, ballot) : undefined };
  });
  if (!found) return c.notFound();
  const { ballot, result } = found;
  if (!result) return c.render(<NoResultPage ballot={ballot} />);
  const ways = await readWays(c, ballot, result.options.length);
  // What is not there yet may be there later.
  if (ways === 'later') c.header('Cache-Control', 'no-store');
  return c.render(<ResultPage {...result} ways={ways} />);
}

async function readResult(tx: MunicipalityTx, ballot: Ballot): Promise<Omit<ResultPageProps, 'ways'>> {
  const options = await listOptions(tx, ballot.id);
  const votes = options.map((option) => option.votes ?? 0);
  return {
    ballot,
    options,
    chosen: await listChosen(tx, ballot.id),
    tied: choose(votes, ballot.seats).tied,
    receipts: areReceiptsPublic(ballot) ? await listReceipts(tx, ballot.id) : [],
  };
}

async function downloadPapers(c: AppContext): Promise<Response> {
  const counted = await findCounted(c);
  if (!counted) return c.notFound();
  const obstacle = papersObstacle(counted.ballot);
  if (obstacle) return sayNoFile(c, counted.ballot, obstacle);
  const papers = await inMunicipality(c, (tx) => listPapers(tx, counted.ballot.id));
  return c.body(papersFile(counted, papers), 200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Disposition': `attachment; filename="${counted.ballot.slug}.pb"`,
  });
}

async function downloadResult(c: AppContext): Promise<Response> {
  const counted = await findCounted(c);
  if (!counted) return c.notFound();
  const { ballot } = counted;
  const obstacle = resultObstacle(ballot);
  if (obstacle) return sayNoFile(c, ballot, obstacle);
  const receipts = areReceiptsPublic(ballot) ? await inMunicipality(c, (tx) => listReceipts(tx, ballot.id)) : [];
  return c.json(resultFile(counted, receipts), 200, {
    'Content-Disposition': `attachment; filename="${counted.ballot.slug}.json"`,
  });
}

async function downloadTable(c: AppContext): Promise<Response> {
  const counted = await findCounted(c);
  if (!counted) return c.notFound();
  const obstacle = resultObstacle(counted.ballot);
  if (obstacle) return sayNoFile(c, counted.ballot, obstacle);
  return c.body(tableFile(counted), 200, {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${counted.ballot.slug}.csv"`,
  });
}

function sayNoFile(c: AppContext, ballot: Ballot, obstacle: FileObstacle): Response | Promise<Response> {
  c.status(404);
  return c.render(<NoFilePage ballot={ballot} obstacle={obstacle} />);
}

async function findCounted(c: AppContext) {
  const { name, slug } = c.var.municipality;
  return inMunicipality(c, async (tx) => {
    const ballot = await findBallot(tx, { slug: slugIn(c) });
    return ballot && { ballot, options: await listOptions(tx, ballot.id), municipality: { name, slug } };
  });
}

function slugIn(c: AppContext): string {
  return c.req.param('slug') ?? '';
}
