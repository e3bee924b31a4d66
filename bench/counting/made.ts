// Elections, conversations and stories that are made up, the same each time.
import { randomFrom } from '../../src/analysis/opinion/random.ts';

/**
 * Voters live in twelve places; of what each ticks, two in three are of their own place, and some things are liked more than others.
 * @param mean approvals on a ballot.
 */
export function makeElection({ voters, candidates, mean }: { voters: number; candidates: number; mean: number }) {
  const random = randomFrom(20_260_101);
  const places = 12;
  const liked = () => Math.floor(candidates * random() ** 1.6);
  const ballots = Array.from({ length: voters }, (): [number, number[]] => {
    const place = Math.floor(random() * places);
    const chosen = new Set<number>();
    const wanted = 1 + Math.floor(random() * (2 * mean - 1));
    while (chosen.size < wanted) {
      const candidate = liked();
      const own = candidate - (candidate % places) + place;
      chosen.add(random() < 0.67 && own < candidates ? own : candidate);
    }
    return [1, [...chosen]];
  });
  return { candidates, ballots };
}

/**
 * Three camps with an opinion of each statement; who sees a statement is chance, and a few people see many.
 * @returns rows of letters, as `opinion-matrix-v1` has them. @param filled share of the cells with a vote.
 */
export function makeConversation({
  people,
  statements,
  filled,
}: {
  people: number;
  statements: number;
  filled: number;
}) {
  const random = randomFrom(20_260_102);
  const camps = Array.from({ length: 3 }, () => Array.from({ length: statements }, () => random()));
  return Array.from({ length: people }, () => {
    const camp = camps[Math.floor(random() * camps.length)] as number[];
    // Between nothing and three times the mean: most see few.
    const seen = 3 * filled * random() ** 2;
    const letters = camp.map((agrees) => {
      if (random() >= seen) return '.';
      if (random() < 0.1) return '0';
      return random() < 0.15 + 0.7 * agrees ? '+' : '-';
    });
    return letters.join('');
  });
}

const syllables = 'ba ke lo min ra to vel sto hu is ver dam lin pe gro wa ter ni ku del'.split(' ');

/** Twelve words each, some far more common than others, of a list of twenty thousand that no dictionary has. */
export function makeStories(number: number): { id: string; words: string }[] {
  const random = randomFrom(20_260_103);
  const words = Array.from({ length: 20_000 }, (_, place) => {
    let rest = place + syllables.length ** 2;
    let word = '';
    for (; rest > 0; rest = Math.floor(rest / syllables.length)) word += syllables[rest % syllables.length];
    return word;
  });
  const said = () => words[Math.floor(words.length * random() ** 3)];
  return Array.from({ length: number }, (_, place) => ({
    id: String(place),
    words: Array.from({ length: 12 }, said).join(' '),
  }));
}
