import type { Evidence, EvidenceFinder, Findings, Gap } from '../../platform/policies/evidence.ts';
import { listPriorities } from '../priorities/index.ts';
import { countVoices, findLinks } from '../thread/index.ts';
import { readCheckOf } from './checking.ts';
import { countUnweighed, readReach } from './reading.ts';
import { noReactions, sumOf } from './rules.ts';
import type { Reactions } from './types.ts';

/** What is known of how an agenda was made of stories. */
export interface Facts {
  /** Priorities in force, and those of them with a story behind them. */
  priorities: number;
  resting: number;
  /** Made of proposals by the municipality itself, without a vote. */
  derived: number;
  /** Stories told for the agenda. */
  told: number;
  /** Open proposals with nothing decided about them. */
  unweighed: number;
  /** Conversations with stories of which none is in a priority. */
  silentPlaces: number;
  /** How often people said something when they were asked, and how often that they were understood well; absent: nobody asked. */
  check: { reactions: number; well: number } | undefined;
}

const weighing = '/werk/speerpunten/afweging';

/** What it shows of the steps, and what they still lack. Says nothing where there is nothing yet. */
export function findingsOf(facts: Facts): Findings {
  return { evidence: [...evidenceOf(facts)], gaps: [...gapsOf(facts)] };
}

function* evidenceOf({ priorities, resting, check }: Facts): Generator<Evidence> {
  if (check)
    yield {
      ...{ step: 5, href: '/speerpunten/begrepen', values: { reactions: check.reactions, well: check.well } },
      message: check.reactions > 0 ? 'derivation.evidence.reactions' : 'derivation.evidence.asked',
    };
  if (resting > 0)
    yield {
      ...{ step: 6, href: '/speerpunten', values: { resting, priorities } },
      message: 'derivation.evidence.resting',
    };
}

function* gapsOf({ priorities, derived, told, unweighed, silentPlaces, check }: Facts): Generator<Gap> {
  if (priorities > 0 && told === 0) {
    yield { ...gap(5, 'noStories', '/werk/bijeenkomsten'), essential: true };
    return;
  }
  if (unweighed > 0 && priorities > 0) yield { ...gap(6, 'unweighed', weighing), values: { count: unweighed } };
  if (silentPlaces > 0 && priorities > 0)
    yield { ...gap(5, 'silentPlaces', weighing), values: { count: silentPlaces } };
  if (derived > 0 && !check) yield { ...gap(5, 'unchecked', '/werk/speerpunten/begrepen'), values: { count: derived } };
}

function gap<Name extends 'noStories' | 'unweighed' | 'silentPlaces' | 'unchecked'>(
  step: Gap['step'],
  name: Name,
  href: string,
): Gap {
  return {
    ...{ step, href, essential: false },
    message: `derivation.gap.${name}.message`,
    reason: `derivation.gap.${name}.reason`,
  };
}

/** How an agenda was made of stories. */
export const findDerivationEvidence: EvidenceFinder = async (tx, { agenda }) => {
  if (!agenda) return { evidence: [], gaps: [] };
  const ids = (await listPriorities(tx, agenda.id)).map(({ id }) => id);
  const voices = await countVoices(tx, ids);
  const derived = new Set((await findLinks(tx, { to: ids, relations: ['led_to'] })).map(({ to }) => to));
  const reach = await readReach(tx, agenda.id, 'nl');
  const read = await readCheckOf(tx, agenda.id);
  const all = read?.asked.reduce((sum, { reactions }) => add(sum, reactions), noReactions);
  return findingsOf({
    priorities: ids.length,
    resting: ids.filter((id) => (voices.get(id)?.voices ?? 0) > 0).length,
    derived: derived.size,
    told: reach.told,
    unweighed: await countUnweighed(tx, agenda.id),
    silentPlaces: reach.places.missing.length,
    check: all && { reactions: sumOf(all), well: all.well },
  });
};

function add(one: Reactions, other: Reactions): Reactions {
  return { well: one.well + other.well, partly: one.partly + other.partly, amiss: one.amiss + other.amiss };
}
