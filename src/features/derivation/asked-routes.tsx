import { Hono } from 'hono';
import { audit } from '../../platform/audit/audit.ts';
import { isUuid } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, sentText } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { may } from '../../platform/policies/roles.ts';
import { only } from '../accounts/index.ts';
import { listHeard } from '../gatherings/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { answerChecked, noteGroup, removeNote } from './check-commands.ts';
import { readCheckOf } from './checking.ts';
import { readGroup, readOutcome } from './form.ts';
import { policy } from './policy.ts';
import { listReactions } from './queries.ts';
import { MissingPage } from './views/missing-page.tsx';
import { WorkAskedPage, type WorkAskedPageProps } from './views/work-asked-page.tsx';

/** What was said of one priority: read, answered, and noted for a group. By its place, as it stands on the page. */
export const askedRoutes = new Hono<AppEnv>()
  .get('/ontbreekt', only(policy, 'weigh'), showMissing)
  .get('/:position{[0-9]+}', only(policy, 'note'), (c) => showAsked(c))
  .post('/:position{[0-9]+}/antwoord', only(policy, 'decide'), answer)
  .post('/:position{[0-9]+}/groep', only(policy, 'note'), note)
  .post('/:position{[0-9]+}/groep/weg', only(policy, 'note'), remove);

async function readAsked(tx: MunicipalityTx, c: AppContext) {
  const agenda = await findCurrentAgenda(tx);
  const read = agenda && (await readCheckOf(tx, agenda.id));
  const asked = read?.asked.find(({ position }) => position === Number(c.req.param('position')));
  return agenda && read && asked ? { agenda, check: read.check, stage: read.stage, asked } : undefined;
}

const here = (c: AppContext, path = '') => local(c, `/werk/speerpunten/begrepen/${c.req.param('position')}${path}`);

async function showAsked(c: AppContext, more: WorkAskedPageProps['more'] = {}): Promise<Response> {
  const mayRead = may(policy, 'weigh', c.var.actor);
  const found = await inMunicipality(c, async (tx) => {
    const read = await readAsked(tx, c);
    if (!read) return undefined;
    const { check, asked, agenda } = read;
    const reactions = mayRead ? await listReactions(tx, check.id, asked.priorityId) : [];
    if (reactions.some(({ words }) => words !== null))
      await audit(tx, { act: 'member-check.words-read', subjectKind: 'member-check', subjectId: check.id });
    return { ...read, reactions, gatherings: await listHeard(tx, agenda.id) };
  });
  if (!found) return c.notFound();
  const mayDecide = may(policy, 'decide', c.var.actor);
  return c.render(
    <WorkAskedPage {...found} {...{ mayRead, mayDecide }} formKey={c.var.app.newId()} here={here(c)} more={more} />,
  );
}

async function showMissing(c: AppContext): Promise<Response> {
  const reactions = await inMunicipality(c, async (tx) => {
    const agenda = await findCurrentAgenda(tx);
    const check = agenda && (await readCheckOf(tx, agenda.id))?.check;
    if (!check) return undefined;
    const said = await listReactions(tx, check.id, null);
    if (said.length > 0)
      await audit(tx, { act: 'member-check.words-read', subjectKind: 'member-check', subjectId: check.id });
    return said;
  });
  return reactions ? c.render(<MissingPage reactions={reactions} />) : c.notFound();
}

async function answer(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readOutcome(form);
  if (!read.ok) {
    c.status(422);
    return showAsked(c, { answer: { typed: read.typed, errors: inWords(read.problems, c.var.words) } });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict' | 'gone'>(tx, form, async () => {
      const now = await readAsked(tx, c);
      if (!now) return { refused: 'gone' };
      const { kind } = await answerChecked(tx, {
        ...{ checkId: now.check.id, priorityId: now.asked.priorityId },
        ...read.value,
      });
      return kind === 'changed' ? { done: local(c, '/werk/speerpunten/begrepen?nieuws=answered') } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  if (outcome.refused === 'gone') return c.notFound();
  c.status(409);
  return showAsked(c, { answer: { typed: { outcome: read.value.outcome }, conflict: true } });
}

async function note(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readGroup(form);
  if (!read.ok) {
    c.status(422);
    return showAsked(c, { group: { typed: read.typed, errors: inWords(read.problems, c.var.words) } });
  }
  const { gatheringId, reactions, words } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'closed' | 'gone'>(tx, form, async () => {
      const now = await readAsked(tx, c);
      if (!now) return { refused: 'gone' };
      const known = (await listHeard(tx, now.agenda.id)).some(({ id }) => id === gatheringId);
      const said = { checkId: now.check.id, priorityId: now.asked.priorityId, reactions, words };
      const { kind } = await noteGroup(tx, { ...said, gatheringId: known ? gatheringId : null });
      return kind === 'done' ? { done: local(c, '/werk/speerpunten/begrepen?nieuws=noted') } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  if (outcome.refused === 'gone') return c.notFound();
  c.status(409);
  return showAsked(c, { group: { closed: words ?? '' } });
}

async function remove(c: AppContext): Promise<Response> {
  const id = sentText(await sentForm(c), 'notitie');
  const removed = await inMunicipality(c, async (tx) => {
    const now = await readAsked(tx, c);
    return now && isUuid(id) && removeNote(tx, { checkId: now.check.id, id });
  });
  return removed ? c.redirect(local(c, '/werk/speerpunten/begrepen?nieuws=removed'), 303) : c.notFound();
}
