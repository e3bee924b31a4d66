import { Hono } from 'hono';
import { inWords, sentVersion, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { ReasonPage, readReason } from '../thread/index.ts';
import { endGroup } from './commands.ts';
import { policy } from './policy.ts';
import { findGroup } from './queries.ts';

const manage = only(policy, 'manage');

/** Ending a group, with the reason that everyone reads. */
export const endRoutes = new Hono<AppEnv>()
  .get('/werk/werkgroepen/:slug/einde', manage, (c) => askEnd(c))
  .post('/werk/werkgroepen/:slug/einde', manage, end);

type EndMore = Partial<Pick<Parameters<typeof ReasonPage>[0], 'typed' | 'errors' | 'refused'>>;

async function askEnd(c: AppContext, more: EndMore = {}): Promise<Response> {
  const group = await groupOf(c);
  if (!group) return c.notFound();
  if (group.endedOn && !more.refused) return c.redirect(hrefOf(c), 303);
  const { t, dutch } = c.var.words;
  const { version = String(group.version) } = more.typed ?? {};
  return c.render(
    <ReasonPage
      title={t('working-groups.end.title', { title: group.name })}
      about={t('working-groups.end.about')}
      action={`${hrefOf(c)}/einde`}
      backHref={hrefOf(c)}
      button={t('working-groups.end.button')}
      hidden={[['version', String(version)]]}
      formKey={c.var.app.newId()}
      breadcrumb={[
        { label: t('common.work'), href: local(c, '/werk') },
        { label: t('working-groups.list.title'), href: listHref(c) },
        { label: dutch(group.name), href: hrefOf(c) },
      ]}
      {...more}
    />,
  );
}

async function end(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const group = await groupOf(c);
  if (!group) return c.notFound();
  const read = readReason(form);
  const version = sentVersion(form);
  if (!read.ok) {
    c.status(422);
    const typed: Typed = { ...read.typed, version: String(version) };
    return askEnd(c, { typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () =>
      (await endGroup(tx, { id: group.id, version, reason: read.value.reason }))
        ? { done: `${hrefOf(c)}?nieuws=ended` }
        : { refused: 'conflict' },
    ),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return askEnd(c, { typed: read.value, refused: c.var.words.t('working-groups.end.changed') });
}

function groupOf(c: AppContext) {
  return inMunicipality(c, (tx) => findGroup(tx, c.req.param('slug') ?? ''));
}

function listHref(c: AppContext): string {
  return local(c, '/werk/werkgroepen');
}

function hrefOf(c: AppContext): string {
  return `${listHref(c)}/${c.req.param('slug')}`;
}
