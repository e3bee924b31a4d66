import { closeCheck, openCheck } from '../../src/features/derivation/check-commands.ts';
import { receiptOf } from '../../src/features/signals/index.ts';
import type { TestApp } from '../app.ts';
import type { TestMunicipality } from '../municipality.ts';
import { makeGathering } from './gathering.ts';
import { priority, proposal, signal } from './thread.ts';

interface There {
  app: TestApp;
  home: TestMunicipality;
  agendaId: string;
}

/** A priority with one story behind it, and a story that is in none. */
export async function told({ app, home, agendaId }: There) {
  const gathering = await makeGathering(app, home, { agendaId, title: 'Theemiddag' });
  return app.inside(home, async (tx) => {
    const voice = await signal(tx, app, { agendaId, gatheringId: gathering.id });
    const other = await signal(tx, app, { agendaId, words: 'Een koor.' });
    const made = await proposal(tx, agendaId, { signals: [voice] });
    const chosen = await priority(tx, agendaId, { title: 'Er kunnen komen', restsOn: [made.id] });
    return { voice, other, proposalId: made.id, priorityId: chosen.id, gatheringId: gathering.id };
  });
}

/** The same, with the question whether that is right. */
export async function asked(there: There) {
  const { app, home, agendaId } = there;
  const what = await told(there);
  const opened = await app.inside(home, (tx) =>
    openCheck(tx, { agendaId, introduction: 'Klopt het met wat u vertelde?', closesOn: '2026-12-06' }),
  );
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  return { ...what, checkId: opened.id, receipt: receiptOf(app.app.secrets, what.voice) };
}

/** Rounded off, and asked anew about one priority more. */
export async function askedAnew({ app, home, agendaId }: There, checkId: string): Promise<string> {
  app.now = new Date(app.now.getTime() + 60_000);
  return app.inside(home, async (tx) => {
    await closeCheck(tx, { id: checkId, agendaId });
    await priority(tx, agendaId, { title: 'Een koor' });
    const opened = await openCheck(tx, { agendaId, introduction: 'Klopt het nu?', closesOn: '2026-12-20' });
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    return opened.id;
  });
}

/** What a form about one priority would send. */
export function saying(
  { checkId, priorityId }: { checkId: string; priorityId: string },
  verdict: string,
  words = '',
): Record<string, string> {
  return { check: checkId, [`oordeel-${priorityId}`]: verdict, [`woorden-${priorityId}`]: words };
}

/** The three fields of a day. */
export function dayFields(day: string) {
  const [year = '', month = '', date = ''] = day.split('-');
  return { 'closesOn-day': date, 'closesOn-month': month, 'closesOn-year': year };
}
