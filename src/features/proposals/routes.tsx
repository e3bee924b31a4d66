import { Hono } from 'hono';
import { type AppContext, type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { findUnshown, listPublicWords } from '../signals/index.ts';
import { countVoices, readHistory, type Teller, tellAll } from '../thread/index.ts';
import { boardRoutes } from './board-routes.tsx';
import { findProposal, listOpenProposals } from './queries.ts';
import { shapeRoutes } from './shape-routes.tsx';
import { ListPage, ProposalPage } from './views/public-pages.tsx';
import { workRoutes } from './work-routes.tsx';

const quotesShown = 20;

/** Proposals: for everyone to read, and for staff to make on the board and to shape. */
export function proposalRoutes(tellers: Teller[]): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/voorstellen', shared, showList)
    .get('/voorstellen/:number{[0-9]+}', shared, (c) => showProposal(c, tellers))
    .route('/werk', boardRoutes)
    .route('/werk/voorstellen', shapeRoutes(tellers))
    .route('/werk/voorstellen', workRoutes(tellers));
}

async function showList(c: AppContext): Promise<Response> {
  const list = await inMunicipality(c, async (tx) => {
    const agenda = await findCurrentAgenda(tx);
    const proposals = agenda ? await listOpenProposals(tx, agenda.id) : [];
    return {
      proposals,
      voices: await countVoices(
        tx,
        proposals.map(({ id }) => id),
      ),
    };
  });
  return c.render(<ListPage {...list} />);
}

async function showProposal(c: AppContext, tellers: Teller[]): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const proposal = await findProposal(tx, Number(c.req.param('number')));
    if (!proposal) return undefined;
    const voices = (await countVoices(tx, [proposal.id])).get(proposal.id) ?? { voices: 0, gatherings: 0 };
    const quotes = await listPublicWords(tx, proposal.id, quotesShown);
    const unshown = await findUnshown(tx, proposal.id);
    const told = await tellAll(tx, tellers, [{ id: proposal.id, kind: 'proposal' }]);
    const happenings = told.get(proposal.id)?.happenings ?? [];
    return { proposal, voices, quotes, unshown, happenings, history: await readHistory(tx, tellers, proposal.id) };
  });
  if (!found) return c.notFound();
  const happenings = found.happenings.map(({ message, values }) => c.var.words.t(message, values));
  return c.render(<ProposalPage {...found} happenings={happenings} />);
}
