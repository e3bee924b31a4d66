// What the pages about the way of working are made of: read in one transaction, before anything is shown.
import type { MunicipalityTx } from '../../platform/database/database.ts';
import type { InfluenceFinder, InfluenceShown } from '../../platform/policies/influence.ts';
import { countEditions } from '../agenda/index.ts';
import { type Agenda, findCurrentAgenda } from '../periods/index.ts';
import { listMethods, listPlanned } from './queries.ts';
import { holdPromise } from './rules.ts';
import type { Held, PlannedActivity, WorkingMethod } from './types.ts';

/** How an agenda is worked on. */
export interface Way {
  agenda: Agenda | undefined;
  /** Every choice, the first one first. */
  methods: WorkingMethod[];
  planned: PlannedActivity[];
  shown: InfluenceShown[];
  held: Held;
}

/** How the running agenda is worked on, what is planned, and what was promised beside what was done. */
export async function readWay(tx: MunicipalityTx, finders: InfluenceFinder[]): Promise<Way> {
  const agenda = await findCurrentAgenda(tx);
  if (!agenda)
    return { agenda, methods: [], planned: [], shown: [], held: holdPromise(undefined, [], { published: false }) };
  const methods = await listMethods(tx, agenda.id);
  const shown: InfluenceShown[] = [];
  for (const find of finders) shown.push(...(await find(tx, agenda.id)));
  const published = (await countEditions(tx, agenda.id)) > 0;
  return {
    agenda,
    methods,
    planned: await listPlanned(tx, agenda.id),
    shown,
    // What was promised first is what people came for.
    held: holdPromise(methods[0]?.influence, shown, { published }),
  };
}
