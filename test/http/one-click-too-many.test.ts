// A double click on 'Bewaar' is saving once: the second sending leads to where the first led, and meets no version of its own making.
import { beforeEach, expect, test } from 'vitest';
import { addOrganisation } from '../../src/features/organisations/index.ts';
import { receiptOf } from '../../src/features/signals/index.ts';
import { speerpuntTheme } from '../../src/ui/theme/theme.ts';
import type { TestApp } from '../app.ts';
import { proposal, signal } from '../builders/thread.ts';
import { type SignedIn, signIn, type TestMunicipality } from '../municipality.ts';
import { as, homeWithAgenda } from '../staff.ts';

let app: TestApp;
let home: TestMunicipality;
let lead: SignedIn;
let agendaId: string;

beforeEach(async () => {
  ({ app, home, lead, agendaId } = await homeWithAgenda());
});

interface Editing {
  /** Where the form stands, made ready first. */
  page(): Promise<string>;
  fields: Record<string, string>;
}

const inside = <Made>(make: Parameters<typeof app.inside<Made>>[1]) => app.inside(home, make);

const edits: Record<string, Editing> = {
  'the name of an organisation': {
    page: async () =>
      `/${home.slug}/werk/organisaties/${await inside((tx) => addOrganisation(tx, { name: 'Sportraad', kind: 'partner' }))}`,
    fields: { name: 'Sportraad Proefdam' },
  },
  'the look of the municipality': {
    page: async () => `/${home.slug}/werk/huisstijl`,
    fields: { ...speerpuntTheme, action: '#7a1f5c' },
  },
  'what somebody may do': {
    page: async () => `/${home.slug}/werk/mensen/${(await signIn(app, home, 'note-taker')).actor.id}`,
    fields: { name: 'Een ander', roles: 'note-taker', organisationId: '' },
  },
  'what somebody said themselves': {
    page: async () => `/volg/${receiptOf(app.app.secrets, await inside((tx) => signal(tx, app)))}/aanpassen`,
    fields: { words: 'De deur is nog steeds te zwaar.', consent: 'staff', domain: '' },
  },
  'the words of a proposal': {
    page: async () => `/${home.slug}/werk/voorstellen/${(await inside((tx) => proposal(tx, agendaId))).number}`,
    fields: { title: 'Lichte deuren', about: '' },
  },
};

test.each(Object.keys(edits))('%s', async (name) => {
  const { page, fields } = edits[name] as Editing;
  const address = await page();
  const html = await (await app.get(address, as(lead))).text();
  const hidden = Object.fromEntries(
    ['formKey', 'version'].map((field) => [field, new RegExp(`name="${field}" value="([^"]+)"`).exec(html)?.[1] ?? '']),
  );
  const first = await app.post(address, { ...fields, ...hidden }, as(lead));
  const second = await app.post(address, { ...fields, ...hidden }, as(lead));
  expect([first.status, second.status]).toEqual([303, 303]);
  expect(second.headers.get('location')).toBe(first.headers.get('location'));
});
