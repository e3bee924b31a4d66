import { readPage } from '../../platform/http/paging.ts';
import { type Need, needs } from './rules.ts';
import { type Action, type Standing, standings } from './types.ts';

/** Which actions are asked for in an address: `?speerpunt=&wie=&stand=&nieuws=&agenda=&bladzijde=`. */
export interface Filter {
  agenda: string | undefined;
  priority: string | undefined;
  owner: string | undefined;
  standing: Standing | undefined;
  /** For staff and owners: actions of which somebody should tell how they go. */
  need: Need | undefined;
  page: number;
}

export function readFilter(query: Record<string, string>): Filter {
  return {
    agenda: query.agenda || undefined,
    priority: query.speerpunt || undefined,
    owner: query.wie || undefined,
    standing: standings.find((standing) => standing === query.stand),
    need: needs.find((need) => need === query.nieuws),
    page: readPage(query.bladzijde),
  };
}

type Filtered = Pick<Action, 'organisationId' | 'standing'> & { priorities: readonly { slug: string }[] };

/** The actions that a filter asks for; a value that is nobody's finds nothing. */
export function applyFilter<Of extends Filtered>(actions: readonly Of[], { priority, owner, standing }: Filter): Of[] {
  return actions.filter(
    (action) =>
      (!priority || action.priorities.some(({ slug }) => slug === priority)) &&
      (!owner || action.organisationId === owner) &&
      (!standing || action.standing === standing),
  );
}

/** The address of the same question with another page of answers. */
export function filterQuery({ agenda, priority, owner, standing, need }: Filter, page: number): string {
  const parts = {
    agenda,
    speerpunt: priority,
    wie: owner,
    stand: standing,
    nieuws: need,
    bladzijde: page > 1 ? String(page) : undefined,
  };
  const asked = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined);
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`;
}
