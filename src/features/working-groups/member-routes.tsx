import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { listDepartments, listOrganisations } from '../organisations/index.ts';
import { type Choices, readMember, typedMember } from './form.ts';
import { addMember, changeMember } from './member-commands.ts';
import { policy } from './policy.ts';
import { findGroup, listMembers } from './queries.ts';
import { MemberPage, type MemberPageProps } from './views/member-page.tsx';

const manage = only(policy, 'manage');

/** Who is in a group. */
export const memberRoutes = new Hono<AppEnv>()
  .get('/werk/werkgroepen/:slug/leden/nieuw', manage, showNew)
  .post('/werk/werkgroepen/:slug/leden/nieuw', manage, add)
  .get('/werk/werkgroepen/:slug/leden/:id', manage, showOne)
  .post('/werk/werkgroepen/:slug/leden/:id', manage, change);

async function showNew(c: AppContext): Promise<Response> {
  const found = await inMunicipality(c, (tx) => read(tx, c));
  if (!found) return c.notFound();
  const begun = { role: '', origin: 'resident', departmentId: null, organisationId: null, people: 1 } as const;
  const { belongsTo: _, ...typed } = typedMember({
    ...begun,
    chair: false,
    // Most members are there from the beginning.
    joinedOn: found.group.startedOn ?? dayOf(c.var.app.clock()),
    leftOn: null,
  });
  return show(c, { ...found, typed });
}

async function add(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const found = await inMunicipality(c, (tx) => read(tx, c));
  if (!found) return c.notFound();
  const sent = readMember(form, found.choices);
  if (!sent.ok) {
    c.status(422);
    return show(c, { ...found, typed: sent.typed, errors: inWords(sent.problems, c.var.words) });
  }
  const { version: _, ...member } = sent.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<never>(tx, form, async () => {
      await addMember(tx, found.group.id, member);
      return { done: `${hrefOf(c)}?nieuws=member` };
    }),
  );
  return c.redirect('done' in outcome ? outcome.done : hrefOf(c), 303);
}

async function showOne(c: AppContext): Promise<Response> {
  const found = await inMunicipality(c, (tx) => read(tx, c));
  if (!found?.member) return c.notFound();
  return show(c, { ...found, typed: typedMember(found.member) });
}

async function change(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const found = await inMunicipality(c, (tx) => read(tx, c));
  if (!found?.member) return c.notFound();
  const { id } = found.member;
  const sent = readMember(form, found.choices);
  if (!sent.ok) {
    c.status(422);
    return show(c, { ...found, typed: sent.typed, errors: inWords(sent.problems, c.var.words) });
  }
  const { version, ...member } = sent.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () =>
      (await changeMember(tx, { id, version }, member))
        ? { done: `${hrefOf(c)}?nieuws=member` }
        : { refused: 'conflict' },
    ),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  // Read again: what stands there now is what somebody else made of it.
  const now = (await inMunicipality(c, (tx) => read(tx, c))) ?? found;
  return show(c, { ...now, typed: typedMember(member), conflict: true });
}

/** The group of the address with what a member can come from, and the member of the address if there is one. */
async function read(tx: MunicipalityTx, c: AppContext) {
  const group = await findGroup(tx, c.req.param('slug') ?? '');
  if (!group) return undefined;
  const member = (await listMembers(tx, [group.id])).find(({ id }) => id === c.req.param('id'));
  return { group, member, choices: await readChoices(tx) };
}

async function readChoices(tx: MunicipalityTx): Promise<Choices> {
  const partners = (await listOrganisations(tx)).filter(({ kind }) => kind === 'partner');
  return { departments: await listDepartments(tx), partners };
}

function show(c: AppContext, props: Omit<MemberPageProps, 'formKey'>): Response | Promise<Response> {
  return c.render(<MemberPage {...props} formKey={c.var.app.newId()} />);
}

function hrefOf(c: AppContext): string {
  return local(c, `/werk/werkgroepen/${c.req.param('slug')}`);
}
