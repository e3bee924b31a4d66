import type { MunicipalityTx } from '../database/database.ts';
import type { MessageKey } from '../i18n/catalogue.ts';
import type { MessageValues } from '../i18n/words.ts';
import type { Actor } from './roles.ts';

/** The steps of the plan by their numbers; what they are called and what they ask is content. */
export type StepNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Something that shows that a step was worked on, found in what there is. */
export interface Evidence {
  step: StepNumber;
  message: MessageKey;
  values?: MessageValues;
  /** Where everyone can read it. Address below the municipality: '/besluiten'. */
  href: string;
}

/** What a step still lacks, as something that one can begin today. */
export interface Gap {
  step: StepNumber;
  /** What to do, as an order: 'Leg vast wie dit gaat doen'. */
  message: MessageKey;
  /** Why that matters, with the same values. */
  reason: MessageKey;
  values?: MessageValues;
  /** Where it is begun. Address below the municipality: '/werk/…'. */
  href: string;
  /** Without it the step does not stand. */
  essential: boolean;
  /** By when, as YYYY-MM-DD, where there is a day. */
  due?: string;
}

export interface Findings {
  evidence: Evidence[];
  gaps: Gap[];
}

/** What a slice can show of the steps. A slice that joins adds its finder in src/contributions.ts; the compass stays as it is. */
export type EvidenceFinder = (tx: MunicipalityTx) => Promise<Findings>;

/** What this person can best do next, the most needed first; nothing for who cannot do it. */
export type NextFinder = (tx: MunicipalityTx, actor: Actor) => Promise<Gap[]>;
