import type { Municipality } from '../../platform/http/env.ts';
import type { Invitation, InvitationFinder, TaskFinder, WorkRoom } from '../../platform/policies/tasks.ts';
import type { NewDomain } from '../inventory/index.ts';
import type { NodeKind, Support } from '../thread/index.ts';

/** What the other slices bring to the pages where all of them meet. */
export interface Contributions {
  taskFinders: TaskFinder[];
  workRooms: WorkRoom[];
  invitationFinders: InvitationFinder[];
}

export interface NewMunicipality {
  slug: string;
  name: string;
  kind: Municipality['kind'];
  listed: boolean;
  tagline?: string;
  contactPhone?: string;
  contactEmail?: string;
  theme?: unknown;
  sources?: { title: string; url: string }[];
  /** In place of the standard ones. */
  domains?: NewDomain[];
}

/** How many there are of each kind of thing; a kind without is left out. */
export type KindCounts = ReadonlyMap<NodeKind, number>;

/** A municipality that can be looked into from the national home. */
export interface ListedMunicipality {
  id: string;
  slug: string;
  name: string;
  kind: Municipality['kind'];
  tagline: string | null;
}

export interface PriorityCard extends Support {
  title: string;
  about: string | null;
  /** It stands in no published agenda yet. */
  draft: boolean;
  href: string;
  actions: number;
  done: number;
}

export interface Figures {
  counts: KindCounts;
  actionsDone: number;
}

/** What the first page of a municipality tells. */
export interface HomeFacts extends Figures {
  /** How many organisations carry out the actions. */
  organisations: number;
  unanswered: number;
  invitations: Invitation[];
  priorities: PriorityCard[];
}
