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
  /** Where it can be read by whoever reads this. Address below the municipality: '/besluiten'. */
  href: string;
  /** Only for those who manage: it stands on no page for others. */
  staffOnly?: true;
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
  /** Only for those who manage, as of evidence. */
  staffOnly?: true;
}

export interface Findings {
  evidence: Evidence[];
  gaps: Gap[];
}

/** About what is asked: read once, for all finders. */
export interface Subject {
  /** Of this agenda only, and of what belongs to no agenda; absent while none was begun. */
  agenda: AskedAgenda | undefined;
  /** It is the one that is being made or carried out. Of one before, what belongs to no agenda says nothing. */
  present: boolean;
  /** Of a real municipality only what sources tell is known. */
  reconstructed: boolean;
}

/** As much of an agenda as finders need. */
export interface AskedAgenda {
  id: string;
  slug: string;
  endsOn: string | null;
  adoptedBy: 'council' | 'executive' | null;
  adoptedOn: string | null;
}

/** What a slice can show of the steps. A slice that joins adds its finder in src/contributions.ts; the compass stays as it is. */
export type EvidenceFinder = (tx: MunicipalityTx, subject: Subject) => Promise<Findings>;

/** What this person can best do next, the most needed first; nothing for who cannot do it. */
export type NextFinder = (tx: MunicipalityTx, actor: Actor) => Promise<Gap[]>;
