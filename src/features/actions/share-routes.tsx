import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { isUuid } from '../../platform/clock.ts';
import { inWords } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { listDepartments } from '../organisations/index.ts';
import { readDepartment } from './domain-reading.ts';
import { readShare } from './form.ts';
import { mayConfirm, policy } from './policy.ts';
import { answerShare } from './share-commands.ts';
import { countShares } from './share-queries.ts';
import { DepartmentSharesPage } from './views/department-shares-page.tsx';
import { SharePage, type SharePageProps } from './views/share-page.tsx';
import { SharesPage } from './views/shares-page.tsx';

/** Each department of the municipality sees its part, and confirms it or says why it cannot be done like this. */
export const shareRoutes = new Hono<AppEnv>()
  .get('/werk/aandeel', only(policy, 'confirm'), async (c) => {
    const found = await inMunicipality(c, async (tx) => ({
      departments: await listDepartments(tx),
      counts: await countShares(tx),
    }));
    const own = found.departments.filter(({ id }) => mayConfirm(c.var.actor, id));
    return c.render(<SharesPage {...found} own={own.length < found.departments.length ? own : []} />);
  })
  .get('/werk/aandeel/:department', only(policy, 'confirm'), async (c) => {
    const found = await inMunicipality(c, (tx) => readDepartment(tx, c.req.param('department')));
    if (!found) return c.notFound();
    const saved = c.req.query('bewaard') !== undefined;
    const mayAnswer = mayConfirm(c.var.actor, found.department.id);
    return c.render(<DepartmentSharesPage {...found} mayAnswer={mayAnswer} newKey={c.var.app.newId} saved={saved} />);
  })
  .get('/werk/aandeel/:department/:action', only(policy, 'confirm'), (c) => showPart(c))
  .post('/werk/aandeel/:department/:action', only(policy, 'confirm'), answer);

async function findPart(c: AppContext) {
  const [departmentId, actionId] = [c.req.param('department'), c.req.param('action')];
  if (!isUuid(actionId)) return undefined;
  const found = await inMunicipality(c, (tx) => readDepartment(tx, departmentId));
  const part = found?.parts.find(({ action }) => action.id === actionId);
  if (found && !mayConfirm(c.var.actor, found.department.id)) throw new HTTPException(403);
  return found && part && { department: found.department, ...part };
}

async function showPart(c: AppContext, more: Partial<SharePageProps> = {}): Promise<Response> {
  const part = await findPart(c);
  if (!part) return c.notFound();
  return c.render(<SharePage {...part} formKey={c.var.app.newId()} {...more} />);
}

async function answer(c: AppContext): Promise<Response> {
  const part = await findPart(c);
  if (!part) return c.notFound();
  const form = await sentForm(c);
  const read = readShare(form);
  if (!read.ok) {
    c.status(422);
    return showPart(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const list = local(c, `/werk/aandeel/${part.department.id}`);
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () => {
      const { kind } = await answerShare(tx, part.share, read.value);
      return kind === 'answered' ? { done: `${list}?bewaard` } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const { verdict, words } = read.value;
  return showPart(c, { typed: { verdict, words: words ?? '' }, conflict: true });
}
