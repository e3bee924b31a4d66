import { Hono } from 'hono';
import { isUuid } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { typedList } from '../../platform/forms/form.ts';
import { type AppContext, type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { listDomains } from '../inventory/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { auditWordsRead } from '../signals/index.ts';
import { type Compared, compare, mostLoose, readCompared, type Suggestions, sortOut } from './alike.ts';
import { bringTicked, type Refused } from './board-routes.tsx';
import { policy } from './policy.ts';
import { findProposal, listOnBoard, listOpenProposals } from './queries.ts';
import { withOrigin } from './reading.ts';
import type { Around, BoardSignal, Proposal } from './types.ts';
import { AlikePage } from './views/alike-page.tsx';

/** What seems to be about the same as one signal, or as one proposal; and bringing it together, as on the board. */
export function alikeRoutes(around: Around): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/bord/:signal/gelijkenis', only(policy, 'shape'), (c) => showAlike(c, around))
    .post('/bord/:signal/gelijkenis', only(policy, 'shape'), (c) => bringAlike(c, around))
    .get('/voorstellen/:number{[0-9]+}/gelijkenis', only(policy, 'shape'), (c) => showAlike(c, around))
    .post('/voorstellen/:number{[0-9]+}/gelijkenis', only(policy, 'shape'), (c) => bringAlike(c, around));
}

function bringAlike(c: AppContext, around: Around): Promise<Response> {
  return bringTicked(c, (refused) => showAlike(c, around, refused));
}

/** What is asked about: either of the two. */
interface Asked {
  signal?: BoardSignal;
  proposal?: Proposal;
  open: Proposal[];
  compared: Compared;
  /** The texts for which the like are looked for. */
  of: string[];
}

async function readAsked(c: AppContext, tx: MunicipalityTx): Promise<Asked | undefined> {
  const { signal: id, number } = c.req.param();
  const agenda = await findCurrentAgenda(tx);
  if (!agenda) return undefined;
  const open = await listOpenProposals(tx, agenda.id);
  if (number !== undefined) {
    const proposal = await findProposal(tx, Number(number));
    if (!proposal) return undefined;
    const compared = await readCompared(tx, [...open.filter((one) => one.id !== proposal.id), proposal]);
    return { proposal, open, compared, of: compared.behind.get(proposal.id) ?? [] };
  }
  const [signal] = isUuid(id) ? await listOnBoard(tx, [id]) : [];
  return signal && { signal, open, compared: await readCompared(tx, open, [signal.id]), of: [signal.id] };
}

async function showAlike(c: AppContext, around: Around, { typed, errors }: Refused = {}): Promise<Response> {
  const asked = await inMunicipality(c, (tx) => readAsked(c, tx));
  if (!asked) return c.notFound();
  const { compared, proposal, open, of } = asked;
  const found = await compare(c, compared, of);
  const page = await inMunicipality(c, async (tx) => {
    const [signal] = asked.signal ? await listOnBoard(tx, of) : [];
    const ticked = typedList(typed ?? {}, 'signals').filter(isUuid);
    const alike = await sortOut(tx, { compared, found: found ?? [], signal, ticked });
    await auditShown(tx, { proposal, signal, alike });
    return { signal, alike, proposals: await withOrigin(tx, around, open), domains: await listDomains(tx) };
  });
  return c.render(
    <AlikePage
      {...page}
      {...{ proposal, errors }}
      typed={typed ?? (proposal ? { into: String(proposal.number) } : { signals: of })}
      late={found === undefined}
      newest={compared.loose.size >= mostLoose ? mostLoose : undefined}
      action={c.req.path}
      formKey={c.var.app.newId()}
    />,
  );
}

/** Every word on the page was read by whoever asked for it, also those of the voices that a proposal is compared by. */
async function auditShown(
  tx: MunicipalityTx,
  {
    proposal,
    signal,
    alike,
  }: { proposal?: Proposal | undefined; signal?: BoardSignal | undefined; alike: Suggestions },
): Promise<void> {
  const voices = alike.proposals.flatMap(({ voice }) => voice ?? []);
  const shown = [...(signal ? [signal] : []), ...alike.signals.map((one) => one.signal), ...voices];
  await auditWordsRead(tx, shown, { subjectKind: 'board' });
  if (proposal) await auditWordsRead(tx, shown, { subjectKind: 'proposal', subjectId: proposal.id });
}
