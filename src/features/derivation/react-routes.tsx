import { Hono } from 'hono';
import { isUuid } from '../../platform/clock.ts';
import { inWords, sentText, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, sentForm } from '../../platform/http/env.ts';
import { forCode, type TypedCode } from '../codes/index.ts';
import { findSignal } from '../signals/index.ts';
import { react } from './check-commands.ts';
import { type OwnCheck, readOwnCheck } from './checking.ts';
import { readMissing, readReactions } from './form.ts';
import { fieldsOf, type OwnReaction, verdicts } from './types.ts';
import { ReactPage, type ReactPageProps } from './views/react-page.tsx';

/** Where somebody says with their receipt whether they were understood. */
export const reactRoutes = new Hono<AppEnv>()
  .get(
    '/volg/:code/begrepen',
    forCode('receipt', async (c, code) => show(c, { code, own: await readOwn(c, code) })),
  )
  .post('/volg/:code/begrepen', forCode('receipt', send));

function readOwn(c: AppContext, code: TypedCode, checkId?: string): Promise<OwnCheck | undefined> {
  return inMunicipality(c, async (tx) => {
    const signal = await findSignal(tx, code.subjectId);
    return signal && readOwnCheck(tx, signal, checkId);
  });
}

function show(
  c: AppContext,
  { code, own }: { code: TypedCode; own: OwnCheck | undefined },
  more: Partial<ReactPageProps> = {},
): Response | Promise<Response> {
  // Nobody was asked, or the story was withdrawn: its own page says what there is.
  if (!own) return c.redirect(`/volg/${code.code}`, 303);
  const listHref = `/${c.var.municipality.slug}/speerpunten/begrepen`;
  const props = { ...own, code: code.code, listHref, typed: typedOf(own), formKey: c.var.app.newId() };
  return c.render(<ReactPage {...props} {...more} />);
}

/** What they said before, as the form would have sent it. */
function typedOf({ said }: OwnCheck): Typed {
  return typedFrom(
    said.map(({ priorityId, words, ...given }) => ({
      ...{ priorityId, words },
      verdict: verdicts.find((verdict) => given[verdict] > 0) ?? 'amiss',
    })),
  );
}

/** Said of the check that the form was about: what comes after another was opened is not taken for that one. */
async function send(c: AppContext, code: TypedCode): Promise<Response> {
  const form = await sentForm(c);
  const checkId = sentText(form, 'check');
  const own = isUuid(checkId) ? await readOwn(c, code, checkId) : undefined;
  if (!own) return c.redirect(`/volg/${code.code}`, 303);
  const read = own.own.length > 0 ? readReactions(form, own.own) : readMissing(form);
  if (!read.ok) {
    c.status(own.stage === 'open' ? 422 : 409);
    return show(c, { code, own }, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'closed' | 'not-asked'>(tx, form, async () => {
      const { kind } = await react(tx, { checkId, signalId: code.subjectId, reactions: read.value });
      // Never the address itself: the database does not know receipts.
      return kind === 'done' ? { done: kind } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(`/volg/${code.code}?nieuws=reacted`, 303);
  if (outcome.refused === 'not-asked') return c.redirect(`/volg/${code.code}`, 303);
  c.status(409);
  const stage = own.stage === 'open' ? 'over' : own.stage;
  return show(c, { code, own }, { typed: typedFrom(read.value), stage });
}

function typedFrom(reactions: OwnReaction[]): Typed {
  return Object.fromEntries(
    reactions.flatMap(({ priorityId, verdict, words }): [string, string][] => {
      if (priorityId === null)
        return [
          ['missing', 'yes'],
          ['words', words ?? ''],
        ];
      const names = fieldsOf(priorityId);
      return [
        [names.verdict, verdict],
        [names.words, words ?? ''],
      ];
    }),
  );
}
