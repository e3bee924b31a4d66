// An agenda of the usual size: what section 9 of the design measures.
import { addAction, addProgress } from '../src/features/actions/index.ts';
import { publishEdition } from '../src/features/agenda/index.ts';
import { addOrganisation } from '../src/features/organisations/index.ts';
import { findCurrentAgenda, startAgenda } from '../src/features/periods/index.ts';
import { addPriority } from '../src/features/priorities/index.ts';
import { addProposal, bringTogether } from '../src/features/proposals/index.ts';
import { takeIn } from '../src/features/signals/index.ts';
import type { MunicipalityTx } from '../src/platform/database/database.ts';
import type { World } from './world.ts';

const priorities = 6;
const actionsOfEach = 10;
const voicesOfEach = 8;
const owners = ['Sportraad', 'Stichting Buurthuizen', 'Adviesraad', 'Bibliotheek', 'Welzijn Meetdam'];

/** Publishes it. @returns the ids of its actions. */
export function publishAgenda({ app, inside }: World): Promise<string[]> {
  return inside(async (tx) => {
    const agendaId = await startAgenda(tx, { title: 'Agenda Meetdam', startsOn: '2026-01-01', endsOn: '2029-12-31' });
    const municipality = await addOrganisation(tx, { name: 'Gemeente Meetdam', kind: 'municipality' });
    const actions: string[] = [];
    for (let number = 1; number <= priorities; number += 1) {
      const proposal = await addProposal(tx, { agendaId, title: `Iedereen kan naar binnen, deel ${number}` });
      await bringTogether(tx, proposal.id, await tellSome(tx, app, agendaId));
      const addedBy = { organisationId: municipality, reason: 'Het kwam in elk gesprek terug.' };
      const title = `Overal naar binnen kunnen, ook aan de achterkant (${number})`;
      const priority = await addPriority(tx, { agendaId, title, addedBy, restsOn: [proposal.id] });
      if (priority.kind !== 'done') throw new Error(priority.kind);
      for (let count = 1; count <= actionsOfEach; count += 1) actions.push(await promise(tx, priority.id, count));
    }
    const agenda = await findCurrentAgenda(tx);
    if (!agenda) throw new Error('there is no agenda');
    await publishEdition(tx, agenda);
    return actions;
  });
}

async function tellSome(tx: MunicipalityTx, { secrets }: World['app'], agendaId: string): Promise<string[]> {
  const told: string[] = [];
  for (let count = 0; count < voicesOfEach; count += 1) {
    told.push(
      await takeIn(tx, secrets, {
        words: 'De deur van het buurthuis is te zwaar voor wie een rollator heeft.',
        consent: 'publish',
        domainId: null,
        agendaId,
        gatheringId: null,
        toldBy: 'self',
      }),
    );
  }
  return told;
}

async function promise(tx: MunicipalityTx, priorityId: string, count: number): Promise<string> {
  const organisationId = await addOrganisation(tx, { name: owners[count % owners.length] ?? '', kind: 'partner' });
  const made = await addAction(tx, {
    title: `Alle buurthuizen in wijk ${count} krijgen een deur die vanzelf opengaat`,
    organisationId,
    dueOn: `2027-${String(1 + (count % 12)).padStart(2, '0')}-01`,
    measure: 'Acht van de negen buurthuizen hebben geen drempel meer.',
    money: 'reserved',
    priorityIds: [priorityId],
  });
  if (made.kind !== 'done') throw new Error(made.kind);
  return made.id;
}

/** Something that stands on the page of the agenda changes. */
export function tellProgress({ inside }: World, actionId: string, count: number): Promise<unknown> {
  const state = count % 2 === 0 ? 'busy' : 'planned';
  return inside((tx) => addProgress(tx, { actionId, state, words: 'De eerste deuren zijn besteld.' }));
}
