import { Hono } from 'hono';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, sentList, sentVersion, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { pageAsked } from '../../platform/http/paging.ts';
import { may } from '../../platform/policies/roles.ts';
import type { FieldError } from '../../ui/index.ts';
import { only } from '../accounts/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { listOpenProposals } from '../proposals/index.ts';
import { createBallot, editBallot } from './commands.ts';
import { readPlan, typedPlan } from './form.ts';
import { policy } from './policy.ts';
import { countOpenPapers, findBallot, listOptions, pageBallots } from './queries.ts';
import { isPastClosing, stageOf } from './rules.ts';
import type { Ballot } from './types.ts';
import { DrawnPage } from './views/drawn-page.tsx';
import { PlanPage } from './views/plan-page.tsx';
import { NoAgendaPage, WorkListPage } from './views/work-list-page.tsx';
import { WorkPage } from './views/work-page.tsx';
import { listVotable } from './votes.ts';

/** Preparing a ballot and following it, for staff. Its steps stand in `step-routes`, its codes in `code-routes`. */
export const workRoutes = new Hono<AppEnv>()
  .get('/', only(policy, 'see'), async (c) => {
    const found = await inMunicipality(c, (tx) => pageBallots(tx, pageAsked(c)));
    return c.render(<WorkListPage {...found} mayHold={mayChange(c)} />);
  })
  .post('/', only(policy, 'hold'), addBallot)
  .get('/nieuw', only(policy, 'hold'), (c) => showNew(c))
  .get('/:slug', only(policy, 'see'), showWork)
  .get('/:slug/voorbereiding', only(policy, 'hold'), (c) => showEdit(c))
  .post('/:slug/voorbereiding', only(policy, 'hold'), saveEdit);

interface More {
  typed?: Typed;
  errors?: FieldError[];
}

async function showNew(c: AppContext, more: More = {}): Promise<Response> {
  const proposals = await inMunicipality(c, async (tx) => {
    const agenda = await findCurrentAgenda(tx);
    return agenda && listVotable(tx, agenda.id);
  });
  if (!proposals && !more.typed) return c.render(<NoAgendaPage />);
  // On what came with a ballot from elsewhere people have voted already: it can be ticked, and is not of itself.
  const own = proposals?.filter(({ elsewhere }) => !elsewhere) ?? [];
  const typed = more.typed ?? { proposal: own.map(({ id }) => id) };
  const props = { ...more, proposals: proposals ?? [], typed, noAgenda: !proposals };
  return c.render(<PlanPage {...props} formKey={c.var.app.newId()} />);
}

async function addBallot(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readPlan(form);
  if (!read.ok) {
    c.status(422);
    return showNew(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once(tx, form, async () => {
      const agenda = await findCurrentAgenda(tx);
      if (!agenda) return { refused: 'no-agenda' as const };
      const { slug } = await createBallot(tx, c.var.app.secrets, { ...read.value, agendaId: agenda.id });
      return { done: local(c, `/werk/stemmingen/${slug}?nieuws=made`) };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showNew(c, { typed: typedIn(form) });
}

/** Everything as it was sent, but the version: what is typed goes with what stands there now. */
function typedIn(form: FormData): Typed {
  const names = [...new Set(form.keys())].filter((name) => name !== 'version');
  return Object.fromEntries(names.map((name) => [name, sentList(form, name)]));
}

const newsKinds = ['made', 'changed', 'drawn', 'codes', 'opened', 'closed', 'established', 'withdrawn'] as const;

async function showWork(c: AppContext): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const ballot = await ballotIn(c, tx);
    if (!ballot) return undefined;
    const options = await listOptions(tx, ballot.id);
    const standing = ballot.state === 'draft' && !ballot.drawnAt ? await listOpenProposals(tx, ballot.agendaId) : [];
    const open = new Set(standing.map(({ id }) => id));
    return {
      ballot,
      options,
      turnout: await countOpenPapers(tx, ballot.id),
      gone: standing.length > 0 ? options.filter(({ proposalId }) => !open.has(proposalId)).length : 0,
      past: isPastClosing(ballot, tx.now),
    };
  });
  if (!found) return c.notFound();
  const news = newsKinds.find((kind) => kind === c.req.query('nieuws'));
  return c.render(
    <WorkPage
      {...found}
      mayHold={mayChange(c)}
      formKey={c.var.app.newId()}
      news={news && c.var.words.t(`ballots.work.news.${news}`)}
    />,
  );
}

async function showEdit(c: AppContext, more: More & { conflict?: boolean } = {}): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const ballot = await ballotIn(c, tx);
    if (!ballot) return undefined;
    return {
      ballot,
      options: await listOptions(tx, ballot.id),
      proposals: await listVotable(tx, ballot.agendaId),
    };
  });
  if (!found) return c.notFound();
  const { ballot, options, proposals } = found;
  if (stageOf(ballot) !== 'draft') {
    if (!more.conflict) return c.redirect(hereOf(c), 303);
    return c.render(<DrawnPage ballot={ballot} proposals={proposals} typed={more.typed ?? {}} />);
  }
  return c.render(
    <PlanPage
      ballot={ballot}
      proposals={proposals}
      typed={more.typed ?? typedPlan(ballot, options)}
      errors={more.errors ?? []}
      formKey={c.var.app.newId()}
      now={more.conflict ? { options } : undefined}
    />,
  );
}

async function saveEdit(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const version = sentVersion(form);
  const read = readPlan(form);
  if (!read.ok) {
    c.status(422);
    const typed = { ...read.typed, version: String(version) };
    return showEdit(c, { typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, async (tx) => {
    const ballot = await ballotIn(c, tx);
    if (!ballot) return undefined;
    return once(tx, form, async () => {
      const verdict = await editBallot(tx, ballot.id, { ...read.value, version });
      return verdict.kind === 'changed' ? { done: `${hereOf(c)}?nieuws=changed` } : { refused: verdict.kind };
    });
  });
  if (!outcome) return c.notFound();
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showEdit(c, { typed: typedIn(form), conflict: true });
}

function mayChange(c: AppContext): boolean {
  return may(policy, 'hold', c.var.actor) && !c.var.municipality.readOnly;
}

/** The ballot whose address this is. */
export function ballotIn(c: AppContext, tx: MunicipalityTx): Promise<Ballot | undefined> {
  return findBallot(tx, { slug: c.req.param('slug') ?? '' });
}

/** Where its steps and codes stand. */
export function hereOf(c: AppContext): string {
  return local(c, `/werk/stemmingen/${c.req.param('slug')}`);
}
