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
import { answerChecked, noteGroup } from './check-commands.ts';
import { readCheckOf } from './checking.ts';
import { readGroup, readOutcome, typedGroup } from './form.ts';
import { noteRoutes } from './note-routes.tsx';
import { policy } from './policy.ts';
import { findCheckById, listChecked, listReactions } from './queries.ts';
import { MissingPage } from './views/missing-page.tsx';
import { PassedPage } from './views/passed-page.tsx';
import { WorkAskedPage, type WorkAskedPageProps } from './views/work-asked-page.tsx';

/** What was said of one priority: read, answered, and noted for a group. A form is about the check that it was made from. */
export const askedRoutes = new Hono<AppEnv>()
  .get('/ontbreekt', only(policy, 'weigh'), showMissing)
  .get('/:priority', only(policy, 'note'), (c) => showAsked(c))
  .post('/:priority/antwoord', only(policy, 'decide'), answer)
  .post('/:priority/groep', only(policy, 'note'), note)
  .route('/groep', noteRoutes);

async function readAsked(tx: MunicipalityTx, c: AppContext) {
  const agenda = await findCurrentAgenda(tx);
  const read = agenda && (await readCheckOf(tx, agenda.id));
  const asked = read?.asked.find(({ priorityId }) => priorityId === c.req.param('priority'));
  return agenda && read && asked ? { agenda, check: read.check, stage: read.stage, asked } : undefined;
}

/** Of which priority in which check something was sent; undefined when that check did not ask about it. */
async function readSubject(tx: MunicipalityTx, c: AppContext, checkId: string) {
  const priorityId = c.req.param('priority');
  const check = isUuid(checkId) ? await findCheckById(tx, checkId) : undefined;
  const checked = check ? await listChecked(tx, checkId) : [];
  return check && priorityId && checked.some((one) => one.priorityId === priorityId)
    ? { checkId, priorityId, agendaId: check.agendaId }
    : undefined;
}

const list = '/werk/speerpunten/begrepen';

/** @param about the check that the form was about which comes back: another may run by now. */
async function showAsked(c: AppContext, more: WorkAskedPageProps['more'] = {}, about?: string): Promise<Response> {
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
  if (about !== undefined && (about !== found?.check.id || (more.group && found.stage === 'closed'))) {
    c.status(409);
    return c.render(<PassedPage why="passed" answer={more.answer?.typed} group={more.group?.typed} />);
  }
  if (!found) return c.notFound();
  const mayDecide = may(policy, 'decide', c.var.actor);
  const here = local(c, `${list}/${found.asked.priorityId}`);
  return c.render(
    <WorkAskedPage {...found} {...{ mayRead, mayDecide, here }} formKey={c.var.app.newId()} more={more} />,
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
  const about = sentText(form, 'check');
  const read = readOutcome(form);
  if (!read.ok) {
    c.status(422);
    return showAsked(c, { answer: { typed: read.typed, errors: inWords(read.problems, c.var.words) } }, about);
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict' | 'passed' | 'gone'>(tx, form, async () => {
      const subject = await readSubject(tx, c, about);
      if (!subject) return { refused: 'gone' };
      const { kind } = await answerChecked(tx, { ...subject, ...read.value });
      return kind === 'changed' ? { done: local(c, `${list}?nieuws=answered`) } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  if (outcome.refused === 'gone') return c.notFound();
  c.status(409);
  return showAsked(c, { answer: { typed: { outcome: read.value.outcome }, conflict: true } }, about);
}

async function note(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const about = sentText(form, 'check');
  const read = readGroup(form);
  if (!read.ok) {
    c.status(422);
    return showAsked(c, { group: { typed: read.typed, errors: inWords(read.problems, c.var.words) } }, about);
  }
  const { gatheringId, reactions, words } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'passed' | 'gone'>(tx, form, async () => {
      const subject = await readSubject(tx, c, about);
      if (!subject) return { refused: 'gone' };
      const { agendaId, ...of } = subject;
      const known = (await listHeard(tx, agendaId)).some(({ id }) => id === gatheringId);
      const { kind } = await noteGroup(tx, { ...of, reactions, words, gatheringId: known ? gatheringId : null });
      return kind === 'done' ? { done: local(c, `${list}?nieuws=noted`) } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  if (outcome.refused === 'gone') return c.notFound();
  c.status(409);
  return showAsked(c, { group: { typed: typedGroup(read.value) } }, about);
}
