// What is meant and wanted: the definition and how it was tested, the vision and what it rests on, the goals and what was measured.
import { listDomains } from '../inventory/index.ts';
import { searchWords } from '../signals/index.ts';
import {
  addGoal,
  addMeasurement,
  addSources,
  findGoal,
  saveDefinition,
  saveTest,
  saveVision,
} from '../vision/index.ts';
import type { VisionContent } from './content-ground.ts';
import { expect } from './loading-board.ts';
import { at, type Stage } from './stage.ts';

export async function loadVision(stage: Stage, content: VisionContent): Promise<void> {
  const known = new Map((await listDomains(stage.tx)).map(({ id, name }) => [name, id]));
  const domainIds = (names: string[]) =>
    names.map((name) => {
      const id = known.get(name);
      if (!id) throw new Error(`No domain '${name}' in the example`);
      return id;
    });
  for (const [version, { on, domains, judged, ...text }] of content.definitions.entries()) {
    const tx = at(stage, stage.calendar.moment(on, '13:30'));
    expect(await saveDefinition(tx, { ...text, domainIds: domainIds(domains), version }), 'saved');
    const judgements = judged.map(({ case: caseKey, verdict, because }) => ({ caseKey, verdict, because }));
    expect(await saveTest(tx, { definition: version + 1, version: 0, judgements }), 'saved');
  }
  for (const [version, { on, ...text }] of content.visions.entries())
    expect(await saveVision(at(stage, stage.calendar.moment(on, '14:00')), { ...text, version }), 'saved');
  for (const source of content.sources) await loadSource(stage, source);
  for (const { domains, ...goal } of content.goals) await loadGoal(stage, goal, domainIds(domains));
}

async function loadSource(stage: Stage, source: VisionContent['sources'][number]): Promise<void> {
  const { on, priorities, proposals, stories } = source;
  const tx = at(stage, stage.calendar.moment(on, '14:30'));
  const ids = [...stage.cast.ids('priority', priorities), ...stage.cast.ids('proposal', proposals)];
  for (const words of stories) {
    const [told] = await searchWords(tx, { search: words, limit: 1 });
    if (!told) throw new Error(`Nobody says '${words}' in the example`);
    ids.push(told.id);
  }
  expect(await addSources(tx, ids, []), 'done');
}

async function loadGoal(
  stage: Stage,
  {
    on,
    agenda,
    priorities,
    measurements,
    baselineOn,
    targetOn,
    ...text
  }: Omit<VisionContent['goals'][number], 'domains'>,
  domainIds: string[],
): Promise<void> {
  const { calendar, cast } = stage;
  const made = await addGoal(at(stage, calendar.moment(on, '15:00')), {
    ...{ ...text, domainIds, agendaId: cast.id('agenda', agenda), priorityIds: cast.ids('priority', priorities) },
    baselineOn: baselineOn && calendar.day(baselineOn),
    targetOn: targetOn && calendar.day(targetOn),
  });
  if (made.kind !== 'done') throw new Error(`'${text.title}' was not added: ${made.kind}`);
  for (const { on: measuredOn, ...measured } of measurements) {
    const tx = at(stage, calendar.moment(measuredOn, '16:20'), 'theme-owner');
    const goal = await findGoal(tx, made.slug);
    if (!goal) throw new Error(`'${text.title}' was added and is not there`);
    expect(await addMeasurement(tx, goal, { ...measured, measuredOn: calendar.day(measuredOn) }), 'done');
  }
}
