import { Hono } from 'hono';
import { isUuid } from '../../platform/clock.ts';
import { sentText, sentVersion } from '../../platform/forms/form.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { auditWordsRead, type JudgeVerdict, judge } from './commands.ts';
import { signalPolicy } from './policy.ts';
import { countWaiting, findSignal, listWaiting } from './queries.ts';
import { hintsOfPersons } from './rules.ts';
import { type ReadingNews, ReadingPage } from './views/reading-page.tsx';

const perPage = 20;
const read = only(signalPolicy, 'read');

/** Words that their speakers want public, read by somebody for names and numbers before they are. */
export const readingRoutes = new Hono<AppEnv>()
  .get('/werk/lezen', read, (c) => {
    const id = c.req.query('gelezen');
    return showQueue(c, isUuid(id) ? { kind: 'judged', id } : undefined);
  })
  .post('/werk/lezen/:id/oordeel', read, async (c) => {
    const id = c.req.param('id');
    const form = await sentForm(c);
    const verdict = verdicts[sentText(form, 'verdict')];
    const signal = isUuid(id) && verdict ? await inMunicipality(c, (tx) => findSignal(tx, id)) : undefined;
    if (!signal || !verdict) return c.notFound();
    const version = sentVersion(form);
    const judgement = await inMunicipality(c, (tx) => judge(tx, { signalId: signal.id, verdict, version }));
    if (judgement.kind === 'conflict') {
      c.status(409);
      return showQueue(c, { kind: 'changed' });
    }
    return c.redirect(local(c, `/werk/lezen${verdict === 'read-again' ? '' : `?gelezen=${id}`}`), 303);
  });

const verdicts: Record<string, JudgeVerdict | undefined> = {
  release: 'release',
  'hold-back': 'hold-back',
  'read-again': 'read-again',
};

async function showQueue(c: AppContext, news: { kind: 'judged'; id: string } | { kind: 'changed' } | undefined) {
  const queue = await inMunicipality(c, async (tx) => {
    const waiting = await listWaiting(tx, perPage);
    await auditWordsRead(tx, waiting, { subjectKind: 'reading-queue' });
    const judged = news?.kind === 'judged' ? await findSignal(tx, news.id) : undefined;
    return { waiting, judged, count: await countWaiting(tx) };
  });
  const shown: ReadingNews | undefined = news?.kind === 'changed' ? { kind: 'changed' } : newsOf(queue.judged);
  const signals = queue.waiting.map((signal) => ({ ...signal, hints: hintsOfPersons(signal.words ?? '') }));
  return c.render(<ReadingPage signals={signals} count={queue.count} news={shown} />);
}

function newsOf(signal: Awaited<ReturnType<typeof findSignal>>): ReadingNews | undefined {
  if (signal?.releasedAt) return { kind: 'released', id: signal.id, version: signal.version };
  return signal?.heldBackAt ? { kind: 'heldBack', id: signal.id, version: signal.version } : undefined;
}
