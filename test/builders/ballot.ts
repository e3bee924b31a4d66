// A ballot, made and brought as far as a test needs it, by the commands that the pages use.
import {
  createBallot,
  drawLots,
  findBallot,
  makeCodes,
  openBallot,
  readCodes,
} from '../../src/features/ballots/index.ts';
import type { TestApp } from '../app.ts';
import type { TestMunicipality } from '../municipality.ts';
import { agenda, proposal } from './thread.ts';

/** The app of a test, or a program beside a server. */
interface Making {
  app: Pick<TestApp['app'], 'secrets'>;
  inside: TestApp['inside'];
}

export interface BallotWish {
  proposals?: number;
  maxChoices?: number;
  seats?: number;
  codes?: number;
  closesAt?: Date | null;
  opensAt?: Date | null;
  title?: string;
}

export interface TestBallot {
  id: string;
  slug: string;
  agendaId: string;
  proposalIds: string[];
  codes: string[];
}

/** A draft on proposals of its own. */
export async function draftBallot(
  test: Making,
  home: TestMunicipality,
  wish: BallotWish = {},
): Promise<Omit<TestBallot, 'codes'>> {
  return test.inside(home, async (tx) => {
    const agendaId = await agenda(tx);
    const proposalIds: string[] = [];
    for (let number = 1; number <= (wish.proposals ?? 4); number += 1) {
      proposalIds.push((await proposal(tx, agendaId, { title: `Voorstel ${number}` })).id);
    }
    const made = await createBallot(tx, test.app.secrets, {
      title: wish.title ?? 'Wat eerst?',
      maxChoices: wish.maxChoices ?? 2,
      seats: wish.seats ?? 1,
      opensAt: wish.opensAt ?? null,
      closesAt: wish.closesAt ?? null,
      agendaId,
      proposalIds,
    });
    return { ...made, agendaId, proposalIds };
  });
}

/** Drawn, with codes, not open yet. */
export async function readyBallot(test: Making, home: TestMunicipality, wish: BallotWish = {}): Promise<TestBallot> {
  const draft = await draftBallot(test, home, wish);
  const codes = await test.inside(home, async (tx) => {
    const drawn = await drawLots(tx, test.app.secrets, draft.id);
    if (drawn.kind !== 'drawn') throw new Error(drawn.kind);
    const made = await makeCodes(tx, test.app.secrets, { ballotId: draft.id, count: wish.codes ?? 3 });
    if (made.kind !== 'made') throw new Error(made.kind);
    return readCodes(tx, test.app.secrets, { ballotId: draft.id, ...made });
  });
  return { ...draft, codes };
}

export async function openedBallot(test: Making, home: TestMunicipality, wish: BallotWish = {}): Promise<TestBallot> {
  const ballot = await readyBallot(test, home, wish);
  await test.inside(home, (tx) => openBallot(tx, ballot.id));
  return ballot;
}

export async function stateOf(test: Making, home: TestMunicipality, id: string) {
  return (await test.inside(home, (tx) => findBallot(tx, { id })))?.state;
}
