import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { audit } from '../../platform/audit/audit.ts';
import { isUuid } from '../../platform/clock.ts';
import { inWords, sentVersion, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import type { FieldError } from '../../ui/index.ts';
import { addAccount, changePerson, endAccess, type PersonVerdict } from './commands.ts';
import { type PersonForm, readNewPerson, readPerson } from './form.ts';
import { only } from './middleware.tsx';
import { policy } from './policy.ts';
import { findAccount, listAccounts } from './queries.ts';
import { givableRoles, mayEnd, rolesAfter } from './rules.ts';
import type { Account, BelongingLister, Belongings } from './types.ts';
import { EndAccessPage } from './views/end-access-page.tsx';
import { NewPersonPage, PeoplePage, PersonPage } from './views/people-pages.tsx';

/** Who can sign in here, and as what. */
export function peopleRoutes(listBelongings: BelongingLister): Hono<AppEnv> {
  const belongingsOf = (c: AppContext) => inMunicipality(c, listBelongings);
  return new Hono<AppEnv>()
    .use('/werk/mensen/*', only(policy, 'managePeople'))
    .get('/werk/mensen', async (c) => {
      const people = await inMunicipality(c, async (tx) => {
        await audit(tx, { act: 'account.listed', subjectKind: 'account' });
        return listAccounts(tx);
      });
      return c.render(<PeoplePage people={people} belongings={await belongingsOf(c)} />);
    })
    .get('/werk/mensen/nieuw', async (c) => showNew(c, { belongings: await belongingsOf(c) }))
    .post('/werk/mensen/nieuw', async (c) => add(c, await belongingsOf(c)))
    .get('/werk/mensen/:id', async (c) => {
      const account = await findPerson(c);
      return account ? showPerson(c, account, { belongings: await belongingsOf(c) }) : c.notFound();
    })
    .post('/werk/mensen/:id', async (c) => change(c, await belongingsOf(c)))
    .get('/werk/mensen/:id/einde', async (c) => {
      const account = await findPerson(c);
      if (!account) return c.notFound();
      const problem = mayEnd(account, c.var.actor) ? undefined : 'not-yours';
      return c.render(<EndAccessPage account={account} problem={problem} />);
    })
    .post('/werk/mensen/:id/einde', end);
}

async function add(c: AppContext, belongings: Belongings): Promise<Response> {
  const form = await sentForm(c);
  const read = readNewPerson(form, belongings);
  if (!read.ok) {
    return showNew(c, { belongings, typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { roles, ...person } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'taken'>(tx, form, async () => {
      const given = rolesAfter({ roles: [] }, roles, tx.actor);
      const id = await addAccount(tx, { ...person, roles: given });
      return id ? { done: listOf(c) } : { refused: 'taken' };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  const errors = [{ field: 'email', message: c.var.words.t('accounts.form.taken') }];
  return showNew(c, { belongings, typed: { ...typedAgain(read.value), email: person.email }, errors });
}

async function change(c: AppContext, belongings: Belongings): Promise<Response> {
  const account = await findPerson(c);
  if (!account) return c.notFound();
  const form = await sentForm(c);
  const version = sentVersion(form);
  const read = readPerson(form, belongings);
  if (!read.ok) {
    const typed = { ...read.typed, version: String(version) };
    return showPerson(c, account, { belongings, typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<Exclude<PersonVerdict['kind'], 'done'>>(tx, form, async () => {
      const { kind } = await changePerson(tx, account, { ...read.value, version });
      return kind === 'done' ? { done: listOf(c) } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  const typed = typedAgain(read.value);
  switch (outcome.refused) {
    case 'last-lead': {
      const errors = [{ field: 'roles', message: c.var.words.t('accounts.people.lastLead') }];
      return showPerson(c, account, { belongings, typed: { ...typed, version: String(version) }, errors });
    }
    case 'conflict': {
      const now = await findPerson(c);
      return now ? showPerson(c, now, { belongings, typed, conflict: true }) : c.notFound();
    }
    case 'not-yours':
      throw new HTTPException(403);
  }
}

async function end(c: AppContext): Promise<Response> {
  const account = await findPerson(c);
  if (!account) return c.notFound();
  const verdict = await inMunicipality(c, (tx) => endAccess(tx, account));
  if (verdict.kind === 'done') return c.redirect(listOf(c), 303);
  if (verdict.kind === 'not-yours') throw new HTTPException(403);
  c.status(409);
  return c.render(<EndAccessPage account={account} problem="last-lead" />);
}

async function findPerson(c: AppContext): Promise<Account | undefined> {
  const id = c.req.param('id');
  return isUuid(id) ? inMunicipality(c, (tx) => findAccount(tx, { id })) : undefined;
}

interface Shown {
  belongings: Belongings;
  typed?: Typed;
  errors?: FieldError[];
  conflict?: boolean;
}

function showNew(c: AppContext, { belongings, typed = {}, errors = [] }: Shown): Response | Promise<Response> {
  if (errors.length > 0) c.status(422);
  const choices = { roles: givableRoles(c.var.actor), ...belongings };
  return c.render(<NewPersonPage formKey={c.var.app.newId()} choices={choices} typed={typed} errors={errors} />);
}

function showPerson(c: AppContext, account: Account, { belongings, ...shown }: Shown): Response | Promise<Response> {
  if (shown.conflict) c.status(409);
  else if (shown.errors) c.status(422);
  const choices = { roles: givableRoles(c.var.actor), ...belongings };
  return c.render(<PersonPage account={account} formKey={c.var.app.newId()} choices={choices} {...shown} />);
}

function typedAgain({ name, roles, organisationId, departmentId }: PersonForm): Typed {
  return { name, roles, organisationId: organisationId ?? '', departmentId: departmentId ?? '' };
}

function listOf(c: AppContext): string {
  return local(c, '/werk/mensen');
}
