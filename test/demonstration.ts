// Looking into the municipalities of the demonstration, once they are loaded.
import { join } from 'node:path';
import { expect } from 'vitest';
import { findMunicipality } from '../src/platform/http/municipality.ts';
import type { TestApp } from './app.ts';

export const demonstrationFolder = join(import.meta.dirname, '../content/demonstration');

/** What a page says as plain text, which municipality has an address, and what a query counts in all of them. */
export function lookInto(app: () => TestApp) {
  return {
    place: async (slug: string): Promise<{ id: string }> => {
      const found = await findMunicipality(app().app, { slug });
      if (!found) throw new Error(slug);
      return found;
    },
    read: async (path: string): Promise<string> => {
      const page = await app().get(path);
      expect([path, page.status]).toEqual([path, 200]);
      return (await page.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    },
    number: async (query: string, values: unknown[] = []): Promise<number> =>
      Number((await app().admin.query(query, values)).rows[0].count),
  };
}
