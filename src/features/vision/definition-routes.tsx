import { Hono } from 'hono';
import { isUuid } from '../../platform/clock.ts';
import { inWords } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { listDomains } from '../inventory/index.ts';
import { addCase, removeCase, saveDefinition, saveTest } from './commands.ts';
import { readCase, readDefinition, readJudgements, typedDefinition, typedJudgements } from './form.ts';
import { policy } from './policy.ts';
import { findDefinition, listCases } from './queries.ts';
import { readTesting } from './reading.ts';
import { CaseFormPage } from './views/case-form-page.tsx';
import { DefinitionFormPage, type DefinitionFormPageProps } from './views/definition-form-page.tsx';
import { TestingPage, type TestingPageProps } from './views/testing-page.tsx';

const testPath = '/werk/visie/definitie/voorbeelden';
const manage = only(policy, 'manage');
const newsKinds = ['tested', 'case', 'caseRemoved'] as const;

/** Writing the definition, and holding it against sample cases. */
export const definitionRoutes = new Hono<AppEnv>()
  .get('/werk/visie/definitie', manage, async (c) => {
    const definition = await inMunicipality(c, findDefinition);
    // Each version says its own reason.
    return showForm(c, { typed: definition ? typedDefinition({ ...definition, reason: null }) : {} });
  })
  .post('/werk/visie/definitie', manage, save)
  .get(testPath, manage, (c) => showTest(c))
  .post(testPath, manage, judge)
  .get(`${testPath}/nieuw`, manage, (c) => showCase(c))
  .post(`${testPath}/nieuw`, manage, add)
  .post(`${testPath}/:id/verwijdering`, manage, remove);

async function showForm(c: AppContext, more: Pick<DefinitionFormPageProps, 'typed' | 'errors' | 'conflict'>) {
  const found = await inMunicipality(c, async (tx) => ({
    definition: await findDefinition(tx),
    domains: await listDomains(tx),
  }));
  return c.render(<DefinitionFormPage {...found} {...more} formKey={c.var.app.newId()} />);
}

async function save(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readDefinition(form);
  if (!read.ok) {
    c.status(422);
    return showForm(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () => {
      const { kind } = await saveDefinition(tx, read.value);
      return kind === 'saved' ? { done: local(c, '/werk/visie?nieuws=definition') } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showForm(c, { typed: typedDefinition(read.value), conflict: true });
}

async function showTest(c: AppContext, more: Partial<TestingPageProps> = {}): Promise<Response> {
  const found = await inMunicipality(c, readTesting);
  const news = newsKinds.find((kind) => kind === c.req.query('nieuws'));
  return c.render(
    <TestingPage
      {...found}
      typed={typedJudgements([...found.earlier, ...found.judgements])}
      formKey={c.var.app.newId()}
      news={news && c.var.words.t(`vision.news.${news}`)}
      {...more}
    />,
  );
}

async function judge(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const cases = await inMunicipality(c, listCases);
  const read = readJudgements(
    form,
    cases.map(({ key }) => key),
  );
  if (!read.ok) {
    c.status(422);
    return showTest(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () => {
      const { kind } = await saveTest(tx, read.value);
      return kind === 'saved' ? { done: local(c, `${testPath}?nieuws=tested`) } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showTest(c, { typed: typedJudgements(read.value.judgements), conflict: true });
}

async function showCase(c: AppContext, more: Partial<Parameters<typeof CaseFormPage>[0]> = {}): Promise<Response> {
  const domains = await inMunicipality(c, listDomains);
  return c.render(<CaseFormPage domains={domains} formKey={c.var.app.newId()} {...more} />);
}

async function add(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readCase(form);
  if (!read.ok) {
    c.status(422);
    return showCase(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  await inMunicipality(c, (tx) =>
    once<never>(tx, form, async () => {
      const known = (await listDomains(tx)).some(({ id }) => id === read.value.domainId);
      await addCase(tx, { ...read.value, domainId: known ? read.value.domainId : null });
      return { done: testPath };
    }),
  );
  return c.redirect(local(c, `${testPath}?nieuws=case`), 303);
}

async function remove(c: AppContext): Promise<Response> {
  const id = c.req.param('id');
  const removed = isUuid(id) && (await inMunicipality(c, (tx) => removeCase(tx, id)));
  return removed ? c.redirect(local(c, `${testPath}?nieuws=caseRemoved`), 303) : c.notFound();
}
