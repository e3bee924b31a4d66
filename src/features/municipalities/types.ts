import type { Municipality } from '../../platform/http/env.ts';
import type { NextFinder } from '../../platform/policies/evidence.ts';
import type {
  FigureFinder,
  GroundPage,
  Invitation,
  InvitationFinder,
  TaskFinder,
  WorkRoom,
} from '../../platform/policies/tasks.ts';
import type { Promises } from '../actions/index.ts';
import type { NewDomain } from '../inventory/index.ts';
import type { Agenda } from '../periods/index.ts';
import type { NodeKind, Support } from '../thread/index.ts';

/** What the other slices bring to the pages where all of them meet. */
export interface Contributions {
  taskFinders: TaskFinder[];
  figureFinders: FigureFinder[];
  workRooms: WorkRoom[];
  invitationFinders: InvitationFinder[];
  groundPages: GroundPage[];
  findNext: NextFinder;
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
  actions: Promises;
}

/** What the first page of a municipality tells. */
export interface HomeFacts {
  /** Of the agenda that is shown; stories belong to none, and are all that were ever told. */
  counts: KindCounts;
  actions: Promises;
  agenda: Pick<Agenda, 'title' | 'startsOn' | 'endsOn'> | undefined;
  /** There are other agendas, which the stories were told for as well. */
  others: boolean;
  unanswered: number;
  invitations: Invitation[];
  priorities: PriorityCard[];
}
