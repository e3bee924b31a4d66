import { Hono } from 'hono';
import { inWords, type Typed } from '../../platform/forms/form.ts';
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
    forCode('receipt', (c, code) => showForm(c, code)),
  )
  .post('/volg/:code/begrepen', forCode('receipt', send));

function readOwn(c: AppContext, code: TypedCode): Promise<OwnCheck | undefined> {
  return inMunicipality(c, async (tx) => {
    const signal = await findSignal(tx, code.subjectId);
    return signal && readOwnCheck(tx, signal);
  });
}

async function showForm(c: AppContext, code: TypedCode, more: Partial<ReactPageProps> = {}): Promise<Response> {
  const read = await readOwn(c, code);
  // Nobody was asked, or the story was withdrawn: its own page says what there is.
  if (!read) return c.redirect(`/volg/${code.code}`, 303);
  const listHref = `/${c.var.municipality.slug}/speerpunten/begrepen`;
  const props = { ...read, code: code.code, listHref, typed: typedOf(read), formKey: c.var.app.newId() };
  return c.render(<ReactPage {...props} {...more} />);
}

/** What they said before, as the form would have sent it. */
function typedOf({ own, said }: OwnCheck): Typed {
  const typed: Typed = {};
  for (const { priorityId, position } of own) {
    const reaction = said.find((one) => one.priorityId === priorityId);
    if (!reaction) continue;
    const names = fieldsOf(position);
    typed[names.verdict] = verdicts.find((verdict) => reaction[verdict] > 0) ?? '';
    typed[names.words] = reaction.words ?? '';
  }
  const missing = said.find(({ priorityId }) => priorityId === null);
  return missing ? { ...typed, words: missing.words ?? '' } : typed;
}

async function send(c: AppContext, code: TypedCode): Promise<Response> {
  const form = await sentForm(c);
  const own = await readOwn(c, code);
  if (!own) return c.redirect(`/volg/${code.code}`, 303);
  const read = own.own.length > 0 ? readReactions(form, own.own) : readMissing(form);
  if (!read.ok) {
    c.status(422);
    return showForm(c, code, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'closed' | 'withdrawn'>(tx, form, async () => {
      const said = { checkId: own.check.id, signalId: code.subjectId, reactions: read.value };
      const { kind } = await react(tx, said);
      // Never the address itself: the database does not know receipts.
      return kind === 'done' ? { done: kind } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(`/volg/${code.code}?nieuws=reacted`, 303);
  if (outcome.refused === 'withdrawn') return c.redirect(`/volg/${code.code}`, 303);
  c.status(409);
  return showForm(c, code, { typed: typedFrom(own, read.value), stage: 'over' });
}

function typedFrom({ own }: OwnCheck, reactions: OwnReaction[]): Typed {
  return Object.fromEntries(
    reactions.flatMap(({ priorityId, verdict, words }): [string, string][] => {
      const position = own.find((one) => one.priorityId === priorityId)?.position;
      if (position === undefined) return [['words', words ?? '']];
      const names = fieldsOf(position);
      return [
        [names.verdict, verdict],
        [names.words, words ?? ''],
      ];
    }),
  );
}
