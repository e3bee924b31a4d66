import { Hono } from 'hono';
import { audit } from '../../platform/audit/audit.ts';
import { isUuid } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { listHeard } from '../gatherings/index.ts';
import { changeNote, removeNote } from './check-commands.ts';
import { readGroup, typedGroup } from './form.ts';
import { policy } from './policy.ts';
import { findCheckById, findNote } from './queries.ts';
import { NotePage, type NotePageProps } from './views/note-page.tsx';
import { PassedPage } from './views/passed-page.tsx';

const list = '/werk/speerpunten/begrepen';

/** What was noted of a group: changed and taken away, as long as its check runs. */
export const noteRoutes = new Hono<AppEnv>()
  .get('/:note', only(policy, 'weigh'), (c) => showNote(c))
  .post('/:note', only(policy, 'weigh'), change)
  .post('/:note/weg', only(policy, 'note'), remove);

/** The note of the address, where it was noted of a group here. */
async function readNote(tx: MunicipalityTx, c: AppContext) {
  const id = c.req.param('note');
  const note = isUuid(id) ? await findNote(tx, id) : undefined;
  const check = note && (await findCheckById(tx, note.checkId));
  return note && check ? { note, check, gatherings: await listHeard(tx, check.agendaId) } : undefined;
}

async function showNote(c: AppContext, more: Partial<Pick<NotePageProps, 'typed' | 'errors' | 'conflict'>> = {}) {
  const found = await inMunicipality(c, async (tx) => {
    const read = await readNote(tx, c);
    if (read?.note.words)
      await audit(tx, { act: 'member-check.words-read', subjectKind: 'member-check', subjectId: read.check.id });
    return read;
  });
  if (!found) return more.typed ? showPassed(c, 'gone', more.typed) : c.notFound();
  const { note, check, gatherings } = found;
  if (check.closedAt) return showPassed(c, 'passed', more.typed);
  const { well, partly, amiss } = note;
  const typed = typedGroup({ ...note, reactions: { well, partly, amiss } });
  return c.render(<NotePage {...{ note, gatherings, typed }} formKey={c.var.app.newId()} {...more} />);
}

function showPassed(c: AppContext, why: 'passed' | 'gone', group?: Typed) {
  c.status(409);
  return c.render(<PassedPage why={why} group={group} />);
}

async function change(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readGroup(form);
  if (!read.ok) {
    c.status(422);
    return showNote(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const { gatheringId, ...said } = read.value;
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict' | 'passed' | 'gone'>(tx, form, async () => {
      const now = await readNote(tx, c);
      if (!now) return { refused: 'gone' };
      const known = now.gatherings.some(({ id }) => id === gatheringId);
      const { kind } = await changeNote(tx, { ...said, id: now.note.id, gatheringId: known ? gatheringId : null });
      if (kind === 'changed') return { done: local(c, `${list}?nieuws=noteChanged`) };
      return { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showNote(c, { typed: typedGroup(read.value), conflict: true });
}

async function remove(c: AppContext): Promise<Response> {
  const id = c.req.param('note');
  if (!isUuid(id)) return c.notFound();
  const { kind } = await inMunicipality(c, (tx) => removeNote(tx, id));
  if (kind === 'removed') return c.redirect(local(c, `${list}?nieuws=removed`), 303);
  return showPassed(c, kind);
}
