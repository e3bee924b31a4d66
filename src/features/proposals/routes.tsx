import { Hono } from 'hono';
import { type AppContext, type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { findUnshown, listPublicWords } from '../signals/index.ts';
import { readHistory, tellAll } from '../thread/index.ts';
import { alikeRoutes } from './alike-routes.tsx';
import { boardRoutes } from './board-routes.tsx';
import { findProposal, listOpenProposals } from './queries.ts';
import { withOrigin } from './reading.ts';
import { shapeRoutes } from './shape-routes.tsx';
import type { Around } from './types.ts';
import { ListPage, ProposalPage } from './views/public-pages.tsx';
import { workRoutes } from './work-routes.tsx';

const quotesShown = 20;

/** Proposals: for everyone to read, and for staff to make on the board and to shape. */
export function proposalRoutes(around: Around): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/voorstellen', shared, (c) => showList(c, around))
    .get('/voorstellen/:number{[0-9]+}', shared, (c) => showProposal(c, around))
    .route('/werk', boardRoutes(around))
    .route('/werk', alikeRoutes(around))
    .route('/werk/voorstellen', shapeRoutes(around.tellers))
    .route('/werk/voorstellen', workRoutes(around));
}

async function showList(c: AppContext, around: Around): Promise<Response> {
  const proposals = await inMunicipality(c, async (tx) => {
    const agenda = await findCurrentAgenda(tx);
    return agenda ? withOrigin(tx, around, await listOpenProposals(tx, agenda.id)) : [];
  });
  return c.render(<ListPage proposals={proposals} />);
}

async function showProposal(c: AppContext, around: Around): Promise<Response> {
  const { tellers } = around;
  const found = await inMunicipality(c, async (tx) => {
    const known = await findProposal(tx, Number(c.req.param('number')));
    const [proposal] = known ? await withOrigin(tx, around, [known]) : [];
    if (!proposal) return undefined;
    const quotes = await listPublicWords(tx, proposal.id, quotesShown);
    const unshown = await findUnshown(tx, proposal.id);
    const told = await tellAll(tx, tellers, [{ id: proposal.id, kind: 'proposal' }]);
    const happenings = told.get(proposal.id)?.happenings ?? [];
    return { proposal, quotes, unshown, happenings, history: await readHistory(tx, tellers, proposal.id) };
  });
  if (!found) return c.notFound();
  const happenings = found.happenings.map(({ message, values }) => c.var.words.t(message, values));
  return c.render(<ProposalPage {...found} happenings={happenings} />);
}
