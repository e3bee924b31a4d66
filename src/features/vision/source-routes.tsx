import { Hono } from 'hono';
import { isUuid } from '../../platform/clock.ts';
import { inWords, sentList } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { auditWordsRead } from '../signals/index.ts';
import { ReasonPage, readReason } from '../thread/index.ts';
import { policy } from './policy.ts';
import { readSources } from './reading.ts';
import { addSources, takeBackSource } from './source-commands.ts';
import type { Around } from './types.ts';
import { SourcesPage, type SourcesPageProps } from './views/sources-page.tsx';

const path = '/werk/visie/bronnen';
const manage = only(policy, 'manage');
const kinds = ['stories', 'proposals', 'priorities', 'decisions'];
const newsKinds = ['sources', 'sourceGone'] as const;

/** On what the vision rests: choosing, and taking back with a reason. */
export function sourceRoutes(around: Around) {
  return new Hono<AppEnv>()
    .get(path, manage, (c) => showSources(c, around))
    .post(path, manage, (c) => add(c, around))
    .get(`${path}/:link/terug`, manage, (c) => askBack(c))
    .post(`${path}/:link/terug`, manage, takeBack);
}

function askedFor(c: AppContext) {
  const domainId = c.req.query('domein');
  return {
    search: c.req.query('zoek')?.trim().slice(0, 80) || undefined,
    domainId: isUuid(domainId) ? domainId : undefined,
  };
}

async function showSources(c: AppContext, around: Around, more: Partial<SourcesPageProps> = {}): Promise<Response> {
  const asked = askedFor(c);
  const found = await inMunicipality(c, async (tx) => {
    const sources = await readSources(tx, around, asked);
    await auditWordsRead(tx, [...sources.stories, ...sources.choices.stories], { subjectKind: 'vision-sources' });
    return sources;
  });
  const news = newsKinds.find((kind) => kind === c.req.query('nieuws'));
  return c.render(
    <SourcesPage
      {...found}
      asked={asked}
      formKey={c.var.app.newId()}
      news={news && c.var.words.t(`vision.news.${news}`)}
      {...more}
    />,
  );
}

async function add(c: AppContext, around: Around): Promise<Response> {
  const form = await sentForm(c);
  const ids = kinds.flatMap((kind) => sentList(form, kind)).filter(isUuid);
  if (ids.length === 0) {
    c.status(422);
    return showSources(c, around, { refused: c.var.words.t('vision.sources.noneTicked') });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'gone' | 'no-vision'>(tx, form, async () => {
      const { kind } = await addSources(tx, ids, await around.listDecisions(tx));
      return kind === 'done' ? { done: local(c, `${path}?nieuws=sources`) } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showSources(c, around, { ticked: ids, refused: c.var.words.t('vision.sources.changed') });
}

type Answer = Partial<Pick<Parameters<typeof ReasonPage>[0], 'typed' | 'errors' | 'refused'>>;

function askBack(c: AppContext, answer: Answer = {}): Response | Promise<Response> {
  const { t } = c.var.words;
  const link = c.req.param('link');
  if (!isUuid(link)) return c.notFound();
  const title = t('vision.sources.back.title');
  return c.render(
    <ReasonPage
      title={title}
      about={t('vision.sources.back.about')}
      action={local(c, `${path}/${link}/terug`)}
      backHref={local(c, path)}
      button={t('vision.sources.back.button')}
      formKey={c.var.app.newId()}
      breadcrumb={[
        { label: t('common.work'), href: local(c, '/werk') },
        { label: t('vision.room.label'), href: local(c, '/werk/visie') },
        { label: t('vision.sources.title'), href: local(c, path) },
        { label: title },
      ]}
      {...answer}
    />,
  );
}

async function takeBack(c: AppContext): Promise<Response> {
  const link = c.req.param('link');
  if (!isUuid(link)) return c.notFound();
  const form = await sentForm(c);
  const read = readReason(form);
  if (!read.ok) {
    c.status(422);
    return askBack(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'gone'>(tx, form, async () => {
      const taken = await takeBackSource(tx, link, read.value.reason);
      return taken ? { done: local(c, `${path}?nieuws=sourceGone`) } : { refused: 'gone' };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return askBack(c, { typed: read.value, refused: c.var.words.t('vision.sources.back.gone') });
}
