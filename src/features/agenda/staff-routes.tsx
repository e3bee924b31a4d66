import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { sentText } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { may } from '../../platform/policies/roles.ts';
import { only } from '../accounts/index.ts';
import { listProgress } from '../actions/index.ts';
import { readCheckOf } from '../derivation/index.ts';
import { findAgenda, findCurrentAgenda } from '../periods/index.ts';
import { countWaiting } from '../signals/index.ts';
import { type PublishRefusal, publishEdition } from './commands.ts';
import { composeAgenda } from './composing.ts';
import { differencesBetween } from './differences.ts';
import { agendaPolicy } from './policy.ts';
import { findLastEdition, findPrevious } from './queries.ts';
import { warningsOf } from './rules.ts';
import { DraftPage } from './views/agenda-page.tsx';
import { NothingYetPage, PublishPage } from './views/publish-page.tsx';

/** The agenda before it is public: looked at by staff, and published. */
export const staffRoutes = new Hono<AppEnv>()
  .get('/werk/agenda/concept', only(agendaPolicy, 'viewDraft'), showDraft)
  .get('/werk/agenda/publicatie', only(agendaPolicy, 'publish'), (c) => askToPublish(c))
  .post('/werk/agenda/publicatie', only(agendaPolicy, 'publish'), publish);

async function showDraft(c: AppContext): Promise<Response> {
  const draft = await inMunicipality(c, async (tx) => {
    const agenda = await findAsked(tx, c.req.query('agenda'));
    if (!agenda) return undefined;
    const content = await composeAgenda(tx, agenda);
    const actionIds = content.actions.map(({ id }) => id);
    return { content, progress: await listProgress(tx, actionIds) };
  });
  if (!draft) return c.render(<NothingYetPage />);
  const { kind, readOnly } = c.var.municipality;
  return c.render(
    <DraftPage
      {...draft}
      today={dayOf(c.var.app.clock())}
      reconstructed={kind === 'reconstructed'}
      mayPublish={!readOnly && may(agendaPolicy, 'publish', c.var.actor)}
    />,
  );
}

/** The agenda that is named in an address or a form; of no name the one that people work on. */
function findAsked(tx: MunicipalityTx, slug: string | undefined) {
  return slug ? findAgenda(tx, slug) : findCurrentAgenda(tx);
}

async function askToPublish(c: AppContext, sent?: { slug: string; problem: PublishRefusal }): Promise<Response> {
  const problem = sent?.problem;
  const asked = await inMunicipality(c, (tx) => readForPublishing(tx, sent?.slug ?? c.req.query('agenda')));
  if (!asked) return c.render(<NothingYetPage />);
  if (problem) c.status(409);
  return c.render(
    <PublishPage {...asked} formKey={c.var.app.newId()} problem={problem} readOnly={c.var.municipality.readOnly} />,
  );
}

async function readForPublishing(tx: MunicipalityTx, slug: string | undefined) {
  const agenda = await findAsked(tx, slug);
  if (!agenda) return undefined;
  const content = await composeAgenda(tx, agenda);
  const edition = await findLastEdition(tx, agenda.id);
  const last = edition && {
    edition,
    content: edition.content,
    differences: differencesBetween(edition.content, content),
  };
  const warnings = warningsOf(content, { toRead: await countWaiting(tx), today: dayOf(tx.now) });
  // Its first edition takes the place of what everyone reads until then.
  const checked = await readCheckOf(tx, agenda.id);
  return { content, last, warnings, checked, replaced: last ? undefined : await findPrevious(tx, agenda.id) };
}

async function publish(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const slug = sentText(form, 'agenda');
  const outcome = await inMunicipality(c, async (tx) => {
    const agenda = await findAsked(tx, slug);
    return agenda && once(tx, form, () => publishEdition(tx, agenda, sentText(form, 'seen')));
  });
  if (!outcome) return c.redirect(local(c, '/werk/agenda'), 303);
  if ('refused' in outcome) return askToPublish(c, { slug, problem: outcome.refused });
  return c.redirect(local(c, `/agenda/${outcome.done}`), 303);
}
