// Votes as they come from phones without script, against the database doing the same and nothing else.
import { createBallot, drawLots, makeCodes, openBallot, readCodes } from '../src/features/ballots/index.ts';
import { castVotes } from '../src/features/ballots/intake.ts';
import { paperKeyOf } from '../src/features/ballots/keys.ts';
import { findKey } from '../src/features/ballots/queries.ts';
import { startAgenda } from '../src/features/periods/index.ts';
import { addProposal } from '../src/features/proposals/index.ts';
import { anonymous } from '../src/platform/policies/roles.ts';
import { putLoad } from './child.ts';
import { type Figure, figure, median } from './figure.ts';
import { makeRecorder, type Statement } from './recording.ts';
import { measureTransaction } from './transaction.ts';
import { inWorld, type World } from './world.ts';

const rounds = 5;
const votersInARound = 2_000;
/** A hall that votes at the same moment. */
const connections = 64;
const optionCount = 12;
const codesAtOnce = 5_000;

interface Polling {
  ballotId: string;
  codes: string[];
}

export function measure(): Promise<Figure[]> {
  return inWorld(async (world) => {
    const agendaId = await world.inside((tx) =>
      startAgenda(tx, { title: 'Agenda', startsOn: '2026-01-01', endsOn: null }),
    );
    const held = await openABallot(world, agendaId, (rounds + 1) * votersInARound);
    // The limit writes its papers in a ballot of its own: those of the first are counted at the end.
    const beside = await openABallot(world, agendaId, 10);
    await world.renewStatistics();
    const statements = await statementsOfAVote(world, beside);
    const rates = { product: [] as number[], limit: [] as number[] };
    const told: Told = { votes: new Map(), unanswered: 0 };
    let note: string | undefined;
    for (let round = 0; round <= rounds; round += 1) {
      const codes = held.codes.slice(round * votersInARound, (round + 1) * votersInARound);
      const product = await sendVotes(world, codes, told);
      const limit = await measureTransaction(world, statements);
      note = limit.note;
      // The first round warms up.
      if (round === 0) continue;
      rates.product.push(product);
      rates.limit.push(limit.perSecond);
    }
    await checkPapers(world, held, told);
    const found = figure('vote-intake', 'votes/s', { value: median(rates.product), limit: median(rates.limit) });
    return [{ ...found, ...(note ? { note } : {}) }];
  });
}

async function openABallot({ app, inside }: World, agendaId: string, count: number): Promise<Polling> {
  const ballotId = await inside(async (tx) => {
    const proposalIds: string[] = [];
    for (let number = 1; number <= optionCount; number += 1) {
      proposalIds.push((await addProposal(tx, { agendaId, title: `Voorstel ${number}` })).id);
    }
    const plan = { title: `Wat eerst? ${count}`, maxChoices: 3, seats: 5, opensAt: null, closesAt: null };
    const { id } = await createBallot(tx, app.secrets, { ...plan, agendaId, proposalIds });
    await drawLots(tx, app.secrets, id);
    return id;
  });
  for (let made = 0; made < count; made += codesAtOnce) {
    const more = Math.min(codesAtOnce, count - made);
    await inside((tx) => makeCodes(tx, app.secrets, { ballotId, count: more }));
  }
  await inside((tx) => openBallot(tx, ballotId));
  const codes = await inside((tx) => readCodes(tx, app.secrets, { ballotId, from: 1, to: count }));
  return { ballotId, codes };
}

/** What voters were told is in, by code; who got no answer may have voted or not. */
interface Told {
  votes: Map<string, number[]>;
  unanswered: number;
}

/** Votes for each second; notes what each voter was told is in. */
async function sendVotes({ address }: World, codes: string[], told: Told): Promise<number> {
  const votes = codes.map((code) => ({ code, choices: someChoices() }));
  const { perSecond, answers, unanswered, locations } = await putLoad({
    address: address.replace('localhost', '127.0.0.1'),
    connections,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: address.replace('localhost', '127.0.0.1'),
      'accept-encoding': 'gzip, deflate, br',
    },
    forms: votes.map(({ code, choices }) => ({
      path: `/d/${code}/stem`,
      body: String(new URLSearchParams(choices.map((place) => ['choice', String(place)]))),
    })),
  });
  if (Object.keys(answers).join() !== '303') throw new Error(`answers: ${JSON.stringify(answers)}`);
  told.unanswered += unanswered;
  const sent = new Map(votes.map(({ code, choices }) => [code, choices]));
  for (const location of locations) {
    const [, code = ''] = /^\/d\/([^/]+)\/bewijs\?bewijs=./.exec(location) ?? [];
    if (told.votes.has(code)) throw new Error('one code was told twice that its vote is in');
    told.votes.set(code, sent.get(code) ?? []);
  }
  return perSecond;
}

function someChoices(): number[] {
  const first = 1 + Math.floor(Math.random() * (optionCount - 1));
  return [first, first + 1];
}

/** Every acknowledged vote is there, once and as it was cast; and nothing else is that somebody was not left without an answer for. */
async function checkPapers({ app, inside }: World, { ballotId, codes }: Polling, told: Told): Promise<void> {
  const stored = await inside(async (tx) => {
    const key = await findKey(tx, app.secrets, ballotId);
    if (!key) throw new Error('the ballot has no key');
    const papers = await tx.db.selectFrom('openPapers').selectAll().where('ballotId', '=', ballotId).execute();
    const codeOf = new Map(codes.map((code) => [paperKeyOf(key, code).toString('hex'), code]));
    return papers.map(({ paperKey, choices }) => ({ code: codeOf.get(paperKey.toString('hex')) ?? '', choices }));
  });
  const { votes, unanswered } = told;
  const right = stored.filter(({ code, choices }) => String(votes.get(code)) === String(choices));
  if (votes.size === 0 || right.length !== votes.size || stored.length - right.length > unanswered) {
    const others = stored.length - right.length;
    throw new Error(
      `${votes.size} told, ${right.length} stored so, ${others} other papers, ${unanswered} without an answer`,
    );
  }
}

/** What the product asks of the database for one vote that comes alone. */
async function statementsOfAVote(world: World, { ballotId, codes }: Polling): Promise<Statement[]> {
  const recorder = makeRecorder(world);
  const votes = [{ code: codes[0] ?? '', choices: [1, 2] }];
  try {
    return await recorder.statementsOf(() =>
      recorder.app.database.inMunicipality(world.home.id, anonymous, (tx) =>
        castVotes(tx, world.app.secrets, { ballotId, votes }),
      ),
    );
  } finally {
    await recorder.close();
  }
}
