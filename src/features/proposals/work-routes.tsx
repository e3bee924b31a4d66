import { Hono } from 'hono';
import { isUuid } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, sentList, sentText, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { pageAsked } from '../../platform/http/paging.ts';
import { may } from '../../platform/policies/roles.ts';
import { type FieldError, Heading } from '../../ui/index.ts';
import { only } from '../accounts/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { auditWordsRead, listSignals } from '../signals/index.ts';
import { History, pageVoices, ReasonPage, readHistory, readReason, type Teller } from '../thread/index.ts';
import { renameProposal, takeOut, undoShape } from './commands.ts';
import { readWording } from './form.ts';
import { policy } from './policy.ts';
import { findProposal, listProposals } from './queries.ts';
import { withOrigin } from './reading.ts';
import type { Around, Proposal } from './types.ts';
import { TakeOutPage } from './views/take-out-page.tsx';
import { WorkListPage } from './views/work-list-page.tsx';
import { WorkProposalPage } from './views/work-proposal-page.tsx';

const voicesPerPage = 20;

/** One proposal for staff: its words, its voices, its history; and taking out and undoing, with a reason. */
export function workRoutes(around: Around): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/', only(policy, 'seeBoard'), (c) => showWorkList(c, around))
    .get('/:number{[0-9]+}', only(policy, 'seeBoard'), (c) => showWork(c, around))
    .post('/:number{[0-9]+}', only(policy, 'shape'), (c) => saveWording(c, around))
    .get('/:number{[0-9]+}/losmaking', only(policy, 'shape'), (c) => showTakeOut(c, around.tellers))
    .post('/:number{[0-9]+}/losmaking', only(policy, 'shape'), (c) => doTakeOut(c, around.tellers))
    .get('/:number{[0-9]+}/herstel', only(policy, 'shape'), (c) => showUndo(c, around.tellers))
    .post('/:number{[0-9]+}/herstel', only(policy, 'shape'), (c) => doUndo(c, around.tellers));
}

async function showWorkList(c: AppContext, around: Around): Promise<Response> {
  const proposals = await inMunicipality(c, async (tx) => {
    const agenda = await findCurrentAgenda(tx);
    return agenda ? withOrigin(tx, around, await listProposals(tx, agenda.id)) : [];
  });
  return c.render(<WorkListPage proposals={proposals} mayShape={may(policy, 'shape', c.var.actor)} />);
}

interface WorkMore {
  typed?: Typed;
  errors?: FieldError[];
  conflict?: boolean;
}

const newsKinds = ['merge', 'split', 'undo'] as const;

async function showWork(c: AppContext, around: Around, more: WorkMore = {}): Promise<Response> {
  const page = pageAsked(c);
  const found = await inMunicipality(c, async (tx) => {
    const known = await numbered(c, tx);
    const [proposal] = known ? await withOrigin(tx, around, [known]) : [];
    if (!proposal) return undefined;
    const shown = await pageVoices(tx, proposal.id, { limit: voicesPerPage, offset: (page - 1) * voicesPerPage });
    const signals = await listSignals(tx, shown);
    await auditWordsRead(tx, signals, { subjectKind: 'proposal', subjectId: proposal.id });
    return {
      proposal,
      page,
      pages: Math.ceil(proposal.support.voices / voicesPerPage),
      signals,
      history: await readHistory(tx, around.tellers, proposal.id),
    };
  });
  if (!found) return c.notFound();
  return c.render(
    <WorkProposalPage
      {...found}
      {...more}
      mayShape={may(policy, 'shape', c.var.actor)}
      formKey={c.var.app.newId()}
      news={newsOf(c, found.proposal)}
    />,
  );
}

function newsOf(c: AppContext, { title }: Proposal): string | undefined {
  const { t } = c.var.words;
  const { nieuws, aantal } = c.req.query();
  if (nieuws === 'saved') return t('proposals.page.saved');
  if (nieuws === 'takenOut') return t('proposals.page.takenOut', { count: Number(aantal) || 0 });
  const kind = newsKinds.find((known) => known === nieuws);
  return kind && t(`proposals.${kind}.done`, { title });
}

async function saveWording(c: AppContext, around: Around): Promise<Response> {
  const form = await sentForm(c);
  const read = readWording(form);
  if (!read.ok) {
    c.status(422);
    return showWork(c, around, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { title, about, version } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'gone' | 'conflict'>(tx, form, async () => {
      const proposal = await numbered(c, tx);
      if (!proposal) return { refused: 'gone' };
      const saved = await renameProposal(tx, { id: proposal.id, version, title, about });
      return saved ? { done: `${hereOf(c)}?nieuws=saved` } : { refused: 'conflict' };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  if (outcome.refused === 'gone') return c.notFound();
  c.status(409);
  return showWork(c, around, { typed: { title, about: about ?? '' }, conflict: true });
}

interface TakingOut {
  ids?: string[];
  typed?: Typed;
  errors?: FieldError[];
  /** Why they cannot be taken out any more. */
  refused?: string;
}

async function showTakeOut(
  c: AppContext,
  tellers: Teller[],
  { ids: sent, typed = {}, errors = [], refused }: TakingOut = {},
): Promise<Response> {
  const ids = (sent ?? c.req.queries('verhaal') ?? []).filter(isUuid);
  const found = await inMunicipality(c, async (tx) => {
    const proposal = await numbered(c, tx);
    if (!proposal) return undefined;
    const history = refused ? await readHistory(tx, tellers, proposal.id) : [];
    const signals = await listSignals(tx, ids);
    await auditWordsRead(tx, signals, { subjectKind: 'proposal', subjectId: proposal.id });
    return { proposal, history, signals };
  });
  if (!found) return c.notFound();
  return c.render(<TakeOutPage {...found} formKey={c.var.app.newId()} {...{ typed, errors, refused }} />);
}

async function doTakeOut(c: AppContext, tellers: Teller[]): Promise<Response> {
  const form = await sentForm(c);
  const ids = sentList(form, 'verhaal').filter(isUuid);
  const read = readReason(form);
  if (!read.ok) {
    c.status(422);
    return showTakeOut(c, tellers, { ids, typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'gone'>(tx, form, async () => {
      const proposal = await numbered(c, tx);
      if (!proposal) return { refused: 'gone' };
      const taken = await takeOut(tx, { proposalId: proposal.id, signalIds: ids, reason: read.value.reason });
      if (taken.kind === 'gone') return { refused: 'gone' };
      return { done: `${hereOf(c)}?nieuws=takenOut&aantal=${taken.count}` };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const refused = c.var.words.t('proposals.verdict.gone');
  return showTakeOut(c, tellers, { ids, typed: { reason: read.value.reason }, refused });
}

interface Undoing {
  actId?: string;
  typed?: Typed;
  errors?: FieldError[];
  /** Why it cannot be undone. */
  refused?: string;
}

async function showUndo(c: AppContext, tellers: Teller[], { actId: sent, ...more }: Undoing = {}): Promise<Response> {
  const actId = sent ?? c.req.query('stap') ?? '';
  const found = await inMunicipality(c, async (tx) => {
    const proposal = await numbered(c, tx);
    return proposal && { proposal, history: await readHistory(tx, tellers, proposal.id) };
  });
  if (!found || !isUuid(actId)) return c.notFound();
  const { proposal, history } = found;
  const { t } = c.var.words;
  const list = local(c, '/werk');
  return c.render(
    <ReasonPage
      title={t('proposals.undo.title')}
      about={t('proposals.undo.about')}
      action={`${hereOf(c)}/herstel`}
      backHref={hereOf(c)}
      button={t('proposals.undo.button')}
      hidden={[['stap', actId]]}
      formKey={c.var.app.newId()}
      breadcrumb={[
        { label: t('common.work'), href: list },
        { label: t('proposals.list.workTitle'), href: `${list}/voorstellen` },
        { label: `${proposal.number}. ${proposal.title}`, href: hereOf(c) },
        { label: t('proposals.undo.title') },
      ]}
      {...more}
    >
      <Heading level={2}>{c.var.words.dutch(`${proposal.number}. ${proposal.title}`)}</Heading>
      <History lines={more.refused ? history : history.filter((line) => line.actId === actId)} />
    </ReasonPage>,
  );
}

async function doUndo(c: AppContext, tellers: Teller[]): Promise<Response> {
  const form = await sentForm(c);
  const actId = sentText(form, 'stap');
  const read = readReason(form);
  if (!isUuid(actId)) return c.notFound();
  if (!read.ok) {
    c.status(422);
    return showUndo(c, tellers, { actId, typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once(tx, form, async () => {
      const verdict = await undoShape(tx, actId, read.value.reason);
      return verdict.kind === 'done'
        ? { done: local(c, `/werk/voorstellen/${verdict.number}?nieuws=undo`) }
        : { refused: verdict.kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const refused = c.var.words.t(`proposals.verdict.${outcome.refused}`);
  return showUndo(c, tellers, { actId, typed: { reason: read.value.reason }, refused });
}

function numbered(c: AppContext, tx: MunicipalityTx): Promise<Proposal | undefined> {
  return findProposal(tx, Number(c.req.param('number')));
}

function hereOf(c: AppContext): string {
  return local(c, `/werk/voorstellen/${c.req.param('number')}`);
}
