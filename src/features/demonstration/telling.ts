// Who said what, where and when: what the files tell, and chance for what they leave open.
import type { Consent } from '../signals/index.ts';
import { type Chance, pick } from './chance.ts';
import type { GatheringContent, SignalsContent } from './content.ts';
import type { Calendar } from './days.ts';

export interface Said {
  words: string | null;
  consent: Consent;
  domain: string;
  gathering: string | null;
  table: string | null;
  at: Date;
  toldBy: 'self' | 'note-taker';
  proposals: string[];
  answer: string | undefined;
  fate: 'held-back' | 'withdrawn' | 'waiting' | undefined;
}

interface Occasion {
  gatherings: readonly GatheringContent[];
  calendar: Calendar;
  chance: Chance;
}

/** Everything that was said, in the order in which it was said. */
export function composeSaid({ quotes, others }: SignalsContent, occasion: Occasion): Said[] {
  const quoted = quotes.map((told): Said => {
    const gathering = occasion.gatherings.find(({ key }) => key === told.gathering);
    return {
      ...told,
      table: told.table ?? null,
      at: gathering ? momentAt(gathering, occasion) : occasion.calendar.moment(told.toldOn ?? '0d', anyTime(occasion)),
      toldBy: gathering && occasion.chance() < noted ? 'note-taker' : 'self',
      answer: told.answer,
      fate: told.fate,
    };
  });
  const counted = others.flatMap((group) =>
    Array.from({ length: group.count }, (_, index) => asOther(group, group.words[index] ?? null, occasion)),
  );
  return [...quoted, ...counted].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** How much of what is said at a gathering somebody else writes down. */
const noted = 0.6;

function asOther(group: SignalsContent['others'][number], words: string | null, occasion: Occasion): Said {
  const gathering = pick(occasion.chance, occasion.gatherings, ({ share }) => share);
  if (!gathering) throw new Error('Nowhere to speak: no gathering has a share');
  return {
    words,
    consent: words === null ? 'count' : 'staff',
    domain: group.domain,
    gathering: gathering.key,
    table: null,
    at: momentAt(gathering, occasion),
    toldBy: occasion.chance() < noted ? 'note-taker' : 'self',
    proposals: group.proposals,
    answer: group.answer,
    fate: undefined,
  };
}

function momentAt({ heldOn, startsAt, endsAt }: GatheringContent, { calendar, chance }: Occasion): Date {
  const from = minutesOf(startsAt ?? '09:00');
  const to = minutesOf(endsAt ?? '17:00');
  return calendar.moment(heldOn ?? '0d', timeOfMinutes(from + Math.floor(chance() * (to - from))));
}

function anyTime({ chance }: Occasion): string {
  return timeOfMinutes(8 * 60 + Math.floor(chance() * 14 * 60));
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function timeOfMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
