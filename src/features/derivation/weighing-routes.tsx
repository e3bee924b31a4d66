import { Hono } from 'hono';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { may } from '../../platform/policies/roles.ts';
import { only } from '../accounts/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { findProposal } from '../proposals/index.ts';
import { History, ReasonPage, readHistory, readReason, type Teller } from '../thread/index.ts';
import { readCheckOf } from './checking.ts';
import { setAside, weighAgain } from './commands.ts';
import { policy } from './policy.ts';
import { readReach, readStanding, readWeighed } from './reading.ts';
import type { Standing } from './types.ts';
import { StandingText } from './views/standing-text.tsx';
import { WeighingPage } from './views/weighing-page.tsx';

const newsKinds = ['aside', 'again'] as const;

/** Weighing: all proposals beside one another, those that become no priority with a reason. */
export function weighingRoutes(tellers: Teller[]): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/', only(policy, 'weigh'), (c) => showWeighing(c, tellers))
    .get('/:number{[0-9]+}', only(policy, 'decide'), (c) => showAct(c, tellers, { act: 'aside' }))
    .post('/:number{[0-9]+}', only(policy, 'decide'), (c) => doAct(c, tellers, 'aside'))
    .get('/:number{[0-9]+}/herstel', only(policy, 'decide'), (c) => showAct(c, tellers, { act: 'again' }))
    .post('/:number{[0-9]+}/herstel', only(policy, 'decide'), (c) => doAct(c, tellers, 'again'));
}

async function showWeighing(c: AppContext, tellers: Teller[]): Promise<Response> {
  const { language, t } = c.var.words;
  const found = await inMunicipality(c, async (tx) => {
    const agenda = await findCurrentAgenda(tx);
    if (!agenda) return undefined;
    return {
      agenda,
      proposals: await readWeighed(tx, agenda.id, { tellers, language }),
      reach: await readReach(tx, agenda.id, language),
      check: await readCheckOf(tx, agenda.id),
    };
  });
  const kind = newsKinds.find((one) => one === c.req.query('nieuws'));
  return c.render(
    <WeighingPage
      found={found}
      mayDecide={may(policy, 'decide', c.var.actor)}
      news={kind && t(`derivation.work.news.${kind}`)}
    />,
  );
}

type Act = (typeof newsKinds)[number];
type Refusal = 'gone' | 'taken-up' | 'already' | 'voting' | 'not-aside';

interface Asking extends Partial<Pick<Parameters<typeof ReasonPage>[0], 'typed' | 'errors'>> {
  act: Act;
  refusal?: Refusal;
}

/** Asks why; or says what stands in the way, how it is now and what was done with the proposal. */
async function showAct(c: AppContext, tellers: Teller[], { act, refusal, ...more }: Asking): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const proposal = await proposalOf(tx, c);
    if (!proposal) return undefined;
    const history = await readHistory(tx, tellers, proposal.id);
    return { proposal, standing: await readStanding(tx, proposal), history };
  });
  if (!found) return c.notFound();
  const { proposal, standing, history } = found;
  const problem = refusal ?? obstacleTo(act, { standing, open: proposal.state === 'open' });
  const { t, dutch } = c.var.words;
  const list = local(c, '/werk/speerpunten/afweging');
  const title = t(`derivation.work.${act}.title`, { title: proposal.title });
  const breadcrumb = [
    { label: t('common.work'), href: local(c, '/werk') },
    { label: t('derivation.work.title'), href: list },
    { label: dutch(proposal.title) },
  ];
  return c.render(
    <ReasonPage
      title={title}
      about={t(`derivation.work.${act}.about`)}
      action={`${list}/${proposal.number}${act === 'again' ? '/herstel' : ''}`}
      backHref={list}
      button={t(`derivation.work.${act}.button`)}
      formKey={c.var.app.newId()}
      breadcrumb={breadcrumb}
      refused={problem && t(`derivation.work.refused.${problem}`)}
      {...more}
    >
      <StandingText standing={standing} />
      {problem && <History lines={history} />}
    </ReasonPage>,
  );
}

/** What stands in the way whatever somebody fills in: the page then has no button. */
function obstacleTo(act: Act, { standing, open }: { standing: Standing; open: boolean }): Refusal | undefined {
  const aside = standing.kind === 'set-aside' || (standing.kind === 'lost' && standing.reason !== undefined);
  if (act === 'again') return aside ? undefined : 'not-aside';
  if (!open) return 'gone';
  if (standing.kind === 'taken-up' || standing.kind === 'voting') return standing.kind;
  return aside ? 'already' : undefined;
}

async function doAct(c: AppContext, tellers: Teller[], act: Act): Promise<Response> {
  const form = await sentForm(c);
  const read = readReason(form);
  if (!read.ok) {
    c.status(422);
    return showAct(c, tellers, { act, typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { reason } = read.value;
  const outcome = await inMunicipality(c, async (tx) => {
    const proposal = await proposalOf(tx, c);
    if (!proposal) return undefined;
    return once<Refusal>(tx, form, async () => {
      const refused = await perform(tx, act, { proposal, reason });
      return refused ? { refused } : { done: local(c, `/werk/speerpunten/afweging?nieuws=${act}`) };
    });
  });
  if (!outcome) return c.notFound();
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showAct(c, tellers, { act, refusal: outcome.refused, typed: { reason } });
}

async function perform(
  tx: MunicipalityTx,
  act: Act,
  weighing: Parameters<typeof setAside>[1],
): Promise<Refusal | undefined> {
  if (act === 'again') return (await weighAgain(tx, weighing)) ? undefined : 'not-aside';
  const { kind } = await setAside(tx, weighing);
  return kind === 'done' ? undefined : kind;
}

function proposalOf(tx: MunicipalityTx, c: AppContext) {
  return findProposal(tx, Number(c.req.param('number')));
}
