// Reads the files of content/demonstration. A municipality's file names the files of its signals and actions.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type MunicipalityContent, municipality } from './content.ts';

/** In the order in which they are shown. */
export const demonstrationSlugs = ['schagen', 'stichtse-vecht', 'zonnedam', 'lindeveen'] as const;

interface Parts {
  vision?: unknown;
  agendas: { signals: unknown; actions: unknown }[];
}

/** @throws when a file is not as content.ts says. */
export async function readContent(folder: string, slug: string): Promise<MunicipalityContent> {
  const told = (await readJson(folder, `${slug}.json`)) as Parts;
  told.vision = await readPart(folder, told.vision);
  for (const agenda of told.agendas) {
    agenda.signals = await readPart(folder, agenda.signals);
    agenda.actions = await readPart(folder, agenda.actions);
  }
  return municipality.parse(told);
}

function readPart(folder: string, part: unknown): Promise<unknown> {
  return typeof part === 'string' ? readJson(folder, part) : Promise.resolve(part);
}

async function readJson(folder: string, name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, name), 'utf8'));
}
