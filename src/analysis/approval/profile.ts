// An approval election, laid out so that a rule can walk it in both directions without making anything.

/**
 * An approval election as people hand it over: `candidates` options with indices 0 … candidates - 1, and ballots as
 * [how many voters, the candidates they approve of]. A ballot is a set: what is named twice counts once. An empty one is a
 * blank ballot; it counts as a voter.
 */
export interface Election {
  candidates: number;
  ballots: Iterable<readonly [count: number, approved: readonly number[]]>;
}

/** The election or what is asked of it makes no sense. `ballot` is the index of the ballot that is wrong, where one is. */
export class ElectionError extends Error {
  readonly ballot: number | undefined;
  constructor(message: string, ballot?: number) {
    super(ballot === undefined ? message : `ballot ${ballot}: ${message}`);
    this.ballot = ballot;
  }
}

/**
 * The same election in flat lists. Ballot `b` approves of `members[starts[b]] … members[starts[b + 1] - 1]`, in ascending
 * order; candidate `c` has the ballots `supporters[supporterStarts[c]] …`. Blank ballots are counted in `voters` only.
 */
export interface Profile {
  readonly candidates: number;
  readonly voters: number;
  readonly blank: number;
  /** Voters behind each ballot that is not blank. */
  readonly counts: Float64Array;
  readonly starts: Int32Array;
  readonly members: Int32Array;
  readonly supporterStarts: Int32Array;
  readonly supporters: Int32Array;
  /** Voters who approve of each candidate. */
  readonly approvals: Float64Array;
}

const mostCandidates = 1_000_000;
/** Most voters that can be counted with whole numbers in doubles, with room for a product by the number of seats. */
const mostVoters = 2 ** 32;

/**
 * Reads an election once and lays it out.
 * @throws ElectionError for no candidates, no voters, an unknown candidate or a count that is no whole number from 1.
 */
export function layOut({ candidates, ballots }: Election): Profile {
  const builder = new ProfileBuilder(candidates);
  for (const [count, approved] of ballots) builder.add(count, approved);
  return builder.end();
}

/** Takes ballots one by one, for readers of files that should not keep them. Ballots with the same candidates become one. */
export class ProfileBuilder {
  readonly #candidates: number;
  #counts = new Float64Array(1024);
  #starts = new Int32Array(1024);
  #members = new Int32Array(4096);
  /** Where a ballot with these candidates is, by their hash: its place + 1, 0 for nothing. At least half of it is free. */
  #places = new Int32Array(4096);
  /** Of each candidate the last ballot that named it, to see what is named twice. */
  readonly #namedIn: Int32Array;
  #ballots = 0;
  #read = 0;
  #length = 0;
  #voters = 0;
  #blank = 0;

  /** @throws ElectionError for no candidates, and for more than can be laid out. */
  constructor(candidates: number) {
    if (!Number.isInteger(candidates) || candidates < 1) throw new ElectionError('an election needs candidates');
    if (candidates > mostCandidates) throw new ElectionError(`more than ${mostCandidates} candidates`);
    this.#candidates = candidates;
    this.#namedIn = new Int32Array(candidates).fill(-1);
  }

  add(count: number, approved: readonly number[]): void {
    const place = this.#read;
    this.#read += 1;
    if (!Number.isSafeInteger(count) || count < 1)
      throw new ElectionError(`${count} voters is no number of voters`, place);
    const start = this.#length;
    for (const candidate of approved) this.#name(candidate, place);
    this.#voters += count;
    if (this.#voters > mostVoters) throw new ElectionError(`more than ${mostVoters} voters`);
    if (this.#length === start) {
      this.#blank += count;
      return;
    }
    if (!this.#ascendsFrom(start)) this.#members.subarray(start, this.#length).sort();
    const slot = this.#slotFor(start, this.#length);
    const same = this.#places[slot]! - 1;
    if (same >= 0) {
      this.#counts[same]! += count;
      this.#length = start;
      return;
    }
    if (this.#ballots + 2 > this.#counts.length) {
      this.#counts = grown(this.#counts, Float64Array);
      this.#starts = grown(this.#starts, Int32Array);
    }
    this.#counts[this.#ballots] = count;
    this.#ballots += 1;
    this.#starts[this.#ballots] = this.#length;
    this.#places[slot] = this.#ballots;
    if (this.#ballots * 2 > this.#places.length) this.#makeRoom();
  }

  /** Where the ballot with the members from `start` to `end` is listed, or would be. */
  #slotFor(start: number, end: number): number {
    const mask = this.#places.length - 1;
    let slot = this.#hash(start, end) & mask;
    for (; this.#places[slot] !== 0; slot = (slot + 1) & mask) {
      const first = this.#starts[this.#places[slot]! - 1]!;
      if (this.#starts[this.#places[slot]!]! - first === end - start && this.#isSame(first, start, end)) break;
    }
    return slot;
  }

  /** FNV-1a (G. Fowler, L. C. Noll and K.-P. Vo, 1991), over whole numbers. */
  #hash(start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ this.#members[at]!, 0x01000193);
    return hash ^ (hash >>> 15);
  }

  #isSame(other: number, start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if (this.#members[at] !== this.#members[other + at - start]) return false;
    return true;
  }

  #makeRoom(): void {
    this.#places = new Int32Array(this.#places.length * 2);
    for (let ballot = 0; ballot < this.#ballots; ballot += 1) {
      this.#places[this.#slotFor(this.#starts[ballot]!, this.#starts[ballot + 1]!)] = ballot + 1;
    }
  }

  #ascendsFrom(start: number): boolean {
    for (let at = start + 1; at < this.#length; at += 1) {
      if (this.#members[at - 1]! > this.#members[at]!) return false;
    }
    return true;
  }

  #name(candidate: number, place: number): void {
    if (!Number.isInteger(candidate) || candidate < 0 || candidate >= this.#candidates) {
      throw new ElectionError(`there is no candidate ${candidate}`, place);
    }
    if (this.#namedIn[candidate] === place) return;
    this.#namedIn[candidate] = place;
    if (this.#length === this.#members.length) this.#members = grown(this.#members, Int32Array);
    this.#members[this.#length] = candidate;
    this.#length += 1;
  }

  /** @throws ElectionError when nobody voted. */
  end(): Profile {
    if (this.#voters === 0) throw new ElectionError('nobody voted');
    const counts = this.#counts.slice(0, this.#ballots);
    const starts = this.#starts.slice(0, this.#ballots + 1);
    const members = this.#members.slice(0, this.#length);
    return {
      candidates: this.#candidates,
      voters: this.#voters,
      blank: this.#blank,
      counts,
      starts,
      members,
      ...turnedAround({ candidates: this.#candidates, counts, starts, members }),
    };
  }
}

function grown<List extends Float64Array | Int32Array>(list: List, Kind: new (length: number) => List): List {
  const larger = new Kind(list.length * 2);
  larger.set(list);
  return larger;
}

type Ballots = Pick<Profile, 'candidates' | 'counts' | 'starts' | 'members'>;

/** From ballots with their candidates to candidates with their ballots. */
function turnedAround({ candidates, counts, starts, members }: Ballots) {
  const supporterStarts = new Int32Array(candidates + 1);
  for (const candidate of members) supporterStarts[candidate + 1]! += 1;
  for (let c = 0; c < candidates; c += 1) supporterStarts[c + 1]! += supporterStarts[c]!;
  const next = supporterStarts.slice();
  const supporters = new Int32Array(members.length);
  const approvals = new Float64Array(candidates);
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    for (let at = starts[ballot]!; at < starts[ballot + 1]!; at += 1) {
      const candidate = members[at]!;
      supporters[next[candidate]!] = ballot;
      next[candidate]! += 1;
      approvals[candidate]! += counts[ballot]!;
    }
  }
  return { supporterStarts, supporters, approvals };
}

/** @throws ElectionError unless 1 <= seats <= candidates. */
export function checkSeats(seats: number, candidates: number): void {
  if (!Number.isInteger(seats) || seats < 1 || seats > candidates) {
    throw new ElectionError(
      `seats must be a whole number from 1 to ${candidates}, the number of candidates; not ${seats}`,
    );
  }
}
