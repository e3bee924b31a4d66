import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { audit } from '../../platform/audit/audit.ts';
import { isUuid } from '../../platform/clock.ts';
import { inWords, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, sentForm } from '../../platform/http/env.ts';
import type { FieldError } from '../../ui/index.ts';
import { addAccount, changePerson, endAccess } from './commands.ts';
import { readNewPerson, readPerson, readVersion } from './form.ts';
import { only } from './middleware.tsx';
import { policy } from './policy.ts';
import { findAccount, listAccounts } from './queries.ts';
import { givableRoles, mayEnd, rolesAfter } from './rules.ts';
import type { Account } from './types.ts';
import { EndAccessPage } from './views/end-access-page.tsx';
import { NewPersonPage, PeoplePage, PersonPage } from './views/people-pages.tsx';

/** Who can sign in here, and as what. */
export const peopleRoutes = new Hono<AppEnv>()
  .use('/werk/mensen/*', only(policy, 'managePeople'))
  .get('/werk/mensen', async (c) => {
    const people = await inMunicipality(c, async (tx) => {
      await audit(tx, { act: 'account.listed', subjectKind: 'account' });
      return listAccounts(tx);
    });
    return c.render(<PeoplePage people={people} />);
  })
  .get('/werk/mensen/nieuw', (c) => showNew(c, { name: '', email: '', roles: [] }, []))
  .post('/werk/mensen/nieuw', add)
  .get('/werk/mensen/:id', async (c) => {
    const account = await findPerson(c);
    return account ? showPerson(c, account) : c.notFound();
  })
  .post('/werk/mensen/:id', change)
  .get('/werk/mensen/:id/einde', async (c) => {
    const account = await findPerson(c);
    return account ? c.render(<EndAccessPage account={account} problem={endProblem(c, account)} />) : c.notFound();
  })
  .post('/werk/mensen/:id/einde', end);

async function add(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readNewPerson(form);
  if (!read.ok) return showNew(c, read.typed, inWords(read.problems, c.var.words));
  const { email, name, roles } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'taken'>(tx, form, async () => {
      const id = await addAccount(tx, { email, name, roles: rolesAfter({ roles: [] }, roles, tx.actor) });
      return id ? { done: listOf(c) } : { refused: 'taken' };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  return showNew(c, { email, name, roles }, [{ field: 'email', message: c.var.words.t('accounts.form.taken') }]);
}

async function change(c: AppContext): Promise<Response> {
  const account = await findPerson(c);
  if (!account) return c.notFound();
  const form = await sentForm(c);
  const read = readPerson(form);
  if (!read.ok) {
    c.status(422);
    const typed = { ...read.typed, version: String(readVersion(form)) };
    return showPerson(c, account, { typed, errors: inWords(read.problems, c.var.words) });
  }
  const verdict = await inMunicipality(c, (tx) =>
    changePerson(tx, account, { ...read.value, version: readVersion(form) }),
  );
  const typed = { name: read.value.name, roles: read.value.roles };
  switch (verdict.kind) {
    case 'done':
      return c.redirect(listOf(c), 303);
    case 'last-lead': {
      c.status(422);
      const errors = [{ field: 'roles', message: c.var.words.t('accounts.people.lastLead') }];
      return showPerson(c, account, { typed, errors });
    }
    case 'conflict': {
      c.status(409);
      const now = await findPerson(c);
      return now ? showPerson(c, now, { typed, conflict: true }) : c.notFound();
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

function endProblem(c: AppContext, account: Account): 'not-yours' | undefined {
  return mayEnd(account, c.var.actor) ? undefined : 'not-yours';
}

function showNew(c: AppContext, typed: Typed, errors: FieldError[]): Response | Promise<Response> {
  if (errors.length > 0) c.status(422);
  const roles = givableRoles(c.var.actor);
  return c.render(<NewPersonPage formKey={c.var.app.newId()} roles={roles} typed={typed} errors={errors} />);
}

interface Shown {
  typed?: Typed;
  errors?: FieldError[];
  conflict?: boolean;
}

function showPerson(c: AppContext, account: Account, shown: Shown = {}): Response | Promise<Response> {
  return c.render(<PersonPage account={account} roles={givableRoles(c.var.actor)} {...shown} />);
}

function listOf(c: AppContext): string {
  return `/${c.var.municipality.slug}/werk/mensen`;
}
