import { Hono } from 'hono';
import { type AppContext, type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { readAgendas } from '../priorities/index.ts';
import type { Teller } from '../thread/index.ts';
import { checkRoutes } from './check-routes.tsx';
import { readCheckOf, withGround } from './checking.ts';
import { listWeighedBeside, readReach, readWeighed } from './reading.ts';
import { inOrderOfVotes } from './rules.ts';
import { CheckPage } from './views/check-page.tsx';
import { FatePage } from './views/fate-page.tsx';
import { weighingRoutes } from './weighing-routes.tsx';

/** How priorities came of stories: what became of each proposal, and whether those who spoke recognise it. */
export function derivationRoutes(tellers: Teller[]): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/speerpunten/afweging', shared, (c) => showFate(c, tellers))
    .get('/speerpunten/begrepen', shared, showCheck)
    .route('/werk/speerpunten/afweging', weighingRoutes(tellers))
    .route('/werk/speerpunten/begrepen', checkRoutes);
}

const reconstructed = (c: AppContext) => c.var.municipality.kind === 'reconstructed';

async function showFate(c: AppContext, tellers: Teller[]): Promise<Response> {
  const { language } = c.var.words;
  const found = await inMunicipality(c, async (tx) => {
    const { agenda } = await readAgendas(tx, { slug: c.req.query('agenda'), withPriorities: true });
    if (!agenda) return { agenda, others: [], proposals: [], reach: undefined, checked: false };
    return {
      agenda,
      others: await listWeighedBeside(tx, agenda.id),
      proposals: inOrderOfVotes(await readWeighed(tx, agenda.id, { tellers, language })),
      reach: await readReach(tx, agenda.id, language),
      checked: (await readCheckOf(tx, agenda.id)) !== undefined,
    };
  });
  return c.render(<FatePage {...found} reconstructed={reconstructed(c)} />);
}

async function showCheck(c: AppContext): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const { agenda } = await readAgendas(tx, { slug: c.req.query('agenda'), withPriorities: true });
    const read = agenda && (await readCheckOf(tx, agenda.id));
    return read && { ...read, asked: await withGround(tx, read.asked) };
  });
  return c.render(<CheckPage read={found} reconstructed={reconstructed(c)} />);
}
