import { Hono } from 'hono';
import { drawQr } from '../../platform/codes/qr.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, sentVersion } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, absolute, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import type { Secrets } from '../../platform/secrets.ts';
import { forCode, type TypedCode } from '../codes/index.ts';
import { listDomains } from '../inventory/index.ts';
import { countVoices, findLinks, followForward, type Teller, tellAll } from '../thread/index.ts';
import { correct, withdraw } from './commands.ts';
import { findFollower } from './following.ts';
import { readSignal } from './form.ts';
import { findSignal } from './queries.ts';
import { followingOf, promisedDay } from './rules.ts';
import { composeStory } from './story.ts';
import type { FollowNote, NoteFinder, Signal } from './types.ts';
import { FollowPage } from './views/follow-page.tsx';
import { CorrectPage, type CorrectPageProps, WithdrawPage } from './views/own-pages.tsx';
import { ReceiptPage } from './views/receipt-page.tsx';

const newsKinds = ['changed', 'withdrawn', 'asked', 'unfollowed', 'reacted'] as const;

/** Where somebody who spoke at this gathering can say more there; undefined when nowhere. */
export type WayBack = (tx: MunicipalityTx, secrets: Secrets, gatheringId: string) => Promise<string | undefined>;

/** What stands above this slice, handed in where the app is put together. */
interface Around {
  tellers: Teller[];
  wayBack: WayBack;
  noteFinders: NoteFinder[];
}

/** /volg: what became of one contribution, and what its contributor may still do with it. */
export function followRoutes(around: Around) {
  return new Hono<AppEnv>()
    .get(
      '/volg/:code',
      receipt((c, code) => showStory(c, code, around)),
    )
    .get(
      '/volg/:code/bewijsje',
      receipt((c, code) => showReceipt(c, code, around)),
    )
    .get('/volg/:code/aanpassen', receipt(showCorrect))
    .post('/volg/:code/aanpassen', receipt(saveCorrect))
    .get(
      '/volg/:code/intrekking',
      receipt(async (c, code) => {
        const signal = await inMunicipality(c, (tx) => findSignal(tx, code.subjectId));
        return signal ? c.render(<WithdrawPage code={code.code} signal={signal} />) : c.notFound();
      }),
    )
    .post(
      '/volg/:code/intrekking',
      receipt(async (c, code) => {
        await inMunicipality(c, (tx) => withdraw(tx, code.subjectId));
        return back(c, code, 'withdrawn');
      }),
    );
}

type ReceiptHandler = (c: AppContext, code: TypedCode) => Promise<Response>;
const receipt = (handle: ReceiptHandler) => forCode('receipt', handle);

function back(c: AppContext, { code }: TypedCode, news: (typeof newsKinds)[number]): Response {
  return c.redirect(`/volg/${code}?nieuws=${news}`, 303);
}

async function showStory(c: AppContext, code: TypedCode, { tellers, noteFinders }: Around): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const story = await readStory(tx, code.subjectId, tellers);
    if (!story) return undefined;
    const notes: FollowNote[] = [];
    for (const find of noteFinders) notes.push(...(await find(tx, story.signal)));
    return { ...story, notes };
  });
  if (!found) return c.notFound();
  const news = newsKinds.find((kind) => kind === c.req.query('nieuws'));
  return c.render(<FollowPage code={code.code} news={news} readOnly={c.var.municipality.readOnly} {...found} />);
}

async function readStory(tx: MunicipalityTx, signalId: string, tellers: Teller[]) {
  const signal = await findSignal(tx, signalId);
  if (!signal) return undefined;
  const path = await followForward(tx, signal.id);
  const ids = path.nodes.map(({ id }) => id);
  const told = await tellAll(tx, tellers, [...path.nodes, ...placeOf(signal)]);
  const place = signal.gatheringId ? told.get(signal.gatheringId) : undefined;
  return {
    signal,
    gathering: place?.title,
    answerBy: promisedDay(signal, place),
    moments: composeStory({
      ...path,
      begun: signal.createdAt,
      splits: await findLinks(tx, { from: ids, relations: ['split_from'] }),
      told,
      voices: await countVoices(tx, ids),
    }),
    following: followingOf(await findFollower(tx, { signalId: signal.id })),
  };
}

function placeOf(signal: Signal) {
  return signal.gatheringId ? [{ id: signal.gatheringId, kind: 'gathering' as const }] : [];
}

async function showReceipt(c: AppContext, code: TypedCode, { tellers, wayBack }: Around): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const story = await readStory(tx, code.subjectId, tellers);
    const gatheringId = story?.signal.gatheringId;
    return story && { ...story, again: gatheringId && (await wayBack(tx, c.var.app.secrets, gatheringId)) };
  });
  if (!found) return c.notFound();
  const followAddress = absolute(c, `/volg/${code.code}`);
  return c.render(
    <ReceiptPage
      code={code.code}
      followAddress={followAddress}
      qr={await drawQr(followAddress)}
      countOnly={found.signal.consent === 'count' && (found.signal.domainId ? 'with-subject' : 'without')}
      answerBy={found.answerBy}
      tellAgainHref={found.again || local(c, '/meedoen')}
    />,
  );
}

async function showCorrect(c: AppContext, code: TypedCode): Promise<Response> {
  const { signal, domains } = await ownSignal(c, code);
  if (!signal || signal.withdrawnAt) return c.redirect(`/volg/${code.code}`, 303);
  const typed = { words: signal.words ?? '', domain: signal.domainId ?? '', consent: signal.consent };
  return renderCorrect(c, code, { version: signal.version, domains, typed });
}

function renderCorrect(c: AppContext, { code }: TypedCode, props: Omit<CorrectPageProps, 'code' | 'formKey'>) {
  return c.render(<CorrectPage {...props} code={code} formKey={c.var.app.newId()} />);
}

async function saveCorrect(c: AppContext, code: TypedCode): Promise<Response> {
  const form = await sentForm(c);
  const { signal, domains } = await ownSignal(c, code);
  if (!signal) return c.notFound();
  const version = sentVersion(form);
  const read = readSignal(form, domains);
  if (!read.ok) {
    c.status(422);
    const errors = inWords(read.problems, c.var.words);
    return renderCorrect(c, code, { version, domains, typed: read.typed, errors });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'conflict'>(tx, form, async () => {
      const { kind } = await correct(tx, signal, { ...read.value, version });
      // Never the address itself: the database does not know receipts.
      return kind === 'conflict' ? { refused: kind } : { done: kind };
    }),
  );
  if ('done' in outcome)
    return outcome.done === 'changed' ? back(c, code, 'changed') : c.redirect(`/volg/${code.code}`, 303);
  c.status(409);
  const typed = { words: read.value.words ?? '', domain: read.value.domainId ?? '', consent: read.value.consent };
  // Read again: what stands there now is what was made of it elsewhere.
  const { signal: now = signal } = await ownSignal(c, code);
  return renderCorrect(c, code, { version: now.version, domains, typed, now: now.words });
}

function ownSignal(c: AppContext, code: TypedCode) {
  return inMunicipality(c, async (tx) => ({
    signal: await findSignal(tx, code.subjectId),
    domains: await listDomains(tx),
  }));
}
