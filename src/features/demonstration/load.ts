// Loads the demonstration through the slices' own commands, so that every rule holds in it too.
import type { Dependencies } from '../../platform/http/env.ts';
import type { EvidenceFinder } from '../../platform/policies/evidence.ts';
import { anonymous, system } from '../../platform/policies/roles.ts';
import { addAccount } from '../accounts/index.ts';
import { createMunicipality, listSlugs } from '../municipalities/index.ts';
import { addDepartment, addOrganisation } from '../organisations/index.ts';
import { startAgenda } from '../periods/index.ts';
import { chanceFrom } from './chance.ts';
import type { AgendaContent, MunicipalityContent } from './content.ts';
import { calendarOf } from './days.ts';
import { loadBoard } from './loading-board.ts';
import { loadDerivation } from './loading-derivation.ts';
import { loadLetter } from './loading-letters.ts';
import { loadMandate } from './loading-mandate.ts';
import { loadMethod } from './loading-method.ts';
import { loadPromises } from './loading-promises.ts';
import { loadCompass } from './loading-steps.ts';
import { loadVision } from './loading-vision.ts';
import { loadVoices } from './loading-voices.ts';
import { loadWorkingGroup } from './loading-working-groups.ts';
import { demonstrationSlugs, readContent } from './reading.ts';
import { demoEmail } from './rules.ts';
import { at, Cast, type Stage } from './stage.ts';

export type Loading = { kind: 'loaded'; slugs: string[] } | { kind: 'there' } | { kind: 'other-data' };

/**
 * Loads what is missing of the demonstration, unless the database is already used for something else. A municipality is
 * loaded whole or not at all, so what was broken off goes on where it was.
 * @param folder content/demonstration.
 * @param finders what shows how the seven steps stand, for the dossier of the example.
 */
export async function loadDemonstration(
  app: Pick<Dependencies, 'database' | 'secrets' | 'clock' | 'newId'>,
  folder: string,
  finders: readonly EvidenceFinder[] = [],
): Promise<Loading> {
  const there = new Set(await app.database.inPublic(listSlugs));
  const missing = demonstrationSlugs.filter((slug) => !there.has(slug));
  if (missing.length === 0) return { kind: 'there' };
  if (there.size > 0 && missing.length === demonstrationSlugs.length) return { kind: 'other-data' };
  for (const slug of missing) await loadMunicipality(app, await readContent(folder, slug), finders);
  return { kind: 'loaded', slugs: missing };
}

const seed = 20210312;

async function loadMunicipality(
  app: Pick<Dependencies, 'database' | 'secrets' | 'clock' | 'newId'>,
  content: MunicipalityContent,
  finders: readonly EvidenceFinder[],
): Promise<void> {
  await app.database.inMunicipality(app.newId(), system, async (tx) => {
    const calendar = calendarOf(tx.now);
    const stage: Stage = {
      ...{ tx, calendar, secrets: app.secrets },
      chance: chanceFrom(seed),
      cast: new Cast(),
      actors: new Map([['anonymous', anonymous]]),
    };
    await loadMunicipalityItself(stage, content);
    if (content.mandate) await loadMandate(stage, content.mandate);
    for (const agenda of content.agendas) await loadAgenda(stage, agenda);
    if (content.vision) await loadVision(stage, content.vision);
    for (const letter of content.letters) await loadLetter(stage, letter, { municipality: content.name, finders });
  });
}

async function loadMunicipalityItself(stage: Stage, content: MunicipalityContent): Promise<void> {
  const { slug, name, kind, sources, tagline, contactPhone, contactEmail, domains } = content;
  const startedOn = content.agendas[0]?.startedOn ?? '0d';
  const tx = at(stage, stage.calendar.moment(startedOn, '08:30'));
  const made = await createMunicipality(tx, {
    ...{ slug, name, kind, sources, listed: true },
    ...(tagline ? { tagline } : {}),
    ...(contactPhone ? { contactPhone } : {}),
    ...(contactEmail ? { contactEmail } : {}),
    ...(domains.length > 0 ? { domains } : {}),
  });
  if (made.kind !== 'created') throw new Error(`No municipality could be made at '${slug}'`);
  for (const organisation of content.organisations) {
    stage.cast.add('organisation', organisation.key, await addOrganisation(tx, organisation));
  }
  for (const department of content.departments) {
    const added = await addDepartment(tx, department);
    if (added.kind !== 'added') throw new Error(`Two departments are called '${department.name}'`);
    stage.cast.add('department', department.key, added.id);
  }
  for (const { role, name: person, organisation, department } of content.accounts) {
    const email = demoEmail(role, slug);
    const belonging = {
      ...(organisation ? { organisationId: stage.cast.id('organisation', organisation) } : {}),
      ...(department ? { departmentId: stage.cast.id('department', department) } : {}),
    };
    const id = (await addAccount(tx, { email, name: person, roles: [role], ...belonging })) as string;
    stage.actors.set(role, { kind: 'account', id, name: person, roles: [role], ...belonging });
    if (role === 'partner' && organisation) stage.actors.set(organisation, stage.actors.get(role) ?? system);
  }
}

async function loadAgenda(stage: Stage, agenda: AgendaContent): Promise<void> {
  const { title, startsOn, endsOn, startedOn } = agenda;
  const { calendar } = stage;
  const agendaId = await startAgenda(at(stage, calendar.moment(startedOn, '09:00')), {
    title,
    startsOn: calendar.day(startsOn ?? startedOn),
    endsOn: endsOn && calendar.day(endsOn),
  });
  stage.cast.add('agenda', agenda.key, agendaId);
  await loadMethod(stage, agenda, agendaId);
  const voices = await loadVoices(stage, agenda, agendaId);
  await loadBoard(stage, { agenda, agendaId, voices });
  await loadPromises(stage, agenda, agendaId);
  for (const group of agenda.workingGroups) await loadWorkingGroup(stage, group, agendaId);
  await loadDerivation(stage, { agenda, agendaId, voices });
  if (agenda.compass) await loadCompass(stage, agenda.compass, agendaId);
}
