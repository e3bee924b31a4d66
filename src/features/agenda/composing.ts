// Puts an agenda together from what is in the platform: the one place that knows where its parts lie.
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { listActions } from '../actions/index.ts';
import { countSupport } from '../ballots/index.ts';
import { type Domain, listDomains } from '../inventory/index.ts';
import type { Agenda } from '../periods/index.ts';
import { listPriorities, readOrigins } from '../priorities/index.ts';
import { noSupport } from '../thread/index.ts';
import type { ComposedAction, Composition } from './types.ts';

/** The agenda as it stands now: what would be published. */
export async function composeAgenda(tx: MunicipalityTx, agenda: Agenda): Promise<Composition> {
  const priorities = await listPriorities(tx, agenda.id);
  const actions = await listActions(tx, { agendaId: agenda.id });
  const domains = await listDomains(tx);
  const ids = priorities.map(({ id }) => id);
  const origins = await readOrigins(tx, ids);
  const voices = await countSupport(tx, ids);
  const { id, slug, title, startsOn, endsOn, adoptedBy, adoptedOn, introduction } = agenda;
  return {
    format: 2,
    agenda: { id, slug, title, startsOn, endsOn, adoptedBy, adoptedOn, introduction },
    priorities: priorities.map((priority) => ({
      id: priority.id,
      slug: priority.slug,
      title: priority.title,
      about: priority.about,
      ...(voices.get(priority.id) ?? noSupport),
      origin: origins.get(priority.id) ?? { ballots: [], mergedFrom: [], addedBy: [] },
      actionIds: actions
        .filter((action) => action.priorities.some((one) => one.id === priority.id))
        .map((one) => one.id),
    })),
    actions: actions.map((action) => composeAction(action, domains)),
  };
}

function composeAction(action: Awaited<ReturnType<typeof listActions>>[number], all: Domain[]): ComposedAction {
  const { id, slug, title, about, organisationId, owner, dueOn, measure, money, voices, ground } = action;
  const named = organisationId && owner ? { id: organisationId, name: owner } : null;
  const domains = all.filter((domain) => action.domainIds.includes(domain.id));
  return {
    ...{ id, slug, title, about, owner: named, dueOn, measure, money, ...voices, ground },
    domains: domains.map(({ name, nameEn }) => ({ name, nameEn })),
  };
}
