import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hintsOfPersons } from '../signals/index.ts';
import type { MunicipalityContent } from './content.ts';
import { demonstrationSlugs, readContent } from './reading.ts';

const folder = join(import.meta.dirname, '../../../content/demonstration');

// Everyone whose name stands in the articles that the product was conceived from.
const realPeople = [
  'Adels',
  'van der Veek',
  'Sigge',
  'Alderse Baas',
  'Fleuren',
  'van Eijnatten',
  'Bouteba',
  'Rinske Bijl',
];

describe('what the files of the demonstration tell', () => {
  const told = new Map<string, MunicipalityContent>();
  beforeAll(async () => {
    for (const slug of demonstrationSlugs) told.set(slug, await readContent(folder, slug));
  });
  const content = (slug: string) => told.get(slug) as MunicipalityContent;

  it('names nobody who is real', () => {
    const all = JSON.stringify([...told.values()]);
    for (const name of realPeople) expect(all).not.toContain(name);
  });

  it('knows of real municipalities nothing that no public source says', () => {
    for (const slug of ['schagen', 'stichtse-vecht']) {
      const { kind, sources, accounts, agendas } = content(slug);
      expect(kind).toBe('reconstructed');
      expect(sources.length).toBeGreaterThan(0);
      expect(accounts).toEqual([]);
      const { definitions = [], visions = [], goals = [], sources: grounds } = content(slug).vision ?? {};
      expect(grounds).toEqual([]);
      for (const { policyText, factors, domains, judged } of definitions)
        expect([policyText, factors, domains, judged]).toEqual([null, [], [], []]);
      for (const { policyText, equality, solidarity, autonomy, participation } of visions)
        expect([policyText, equality, solidarity, autonomy, participation]).toEqual([null, null, null, null, null]);
      for (const { way, priorities, measurements } of goals)
        expect([way, priorities, measurements]).toEqual(['none', [], []]);
      for (const agenda of agendas) {
        expect([agenda.startsOn, agenda.endsOn]).toEqual([null, null]);
        expect(agenda.signals).toBeNull();
        expect([agenda.ballots, agenda.answers, agenda.priorityMerges]).toEqual([[], [], []]);
        expect([agenda.board?.proposals ?? [], agenda.board?.merges ?? []]).toEqual([[], []]);
        for (const { heldOn, startsAt, endsAt, place, influence, provisions, answerBy } of agenda.gatherings) {
          expect([undefined, null, '2021-04-01']).toContain(heldOn);
          expect([startsAt, endsAt, place, influence, provisions, answerBy]).toEqual([
            null,
            null,
            null,
            null,
            [],
            null,
          ]);
        }
        for (const { owner, dueOn, measure, money, updates, outcomes } of agenda.actions ?? []) {
          expect([owner, dueOn, measure, money, updates, outcomes]).toEqual([null, null, null, null, [], []]);
        }
      }
    }
  });

  it('names a source that the page lists with everything it tells of them', () => {
    for (const slug of ['schagen', 'stichtse-vecht']) {
      const { sources, agendas, vision } = content(slug);
      const listed = sources.map(({ title }) => title.toLowerCase()).join(' ');
      const texts = agendas.flatMap(({ introduction, gatherings, priorities, actions, board }) => [
        ...(introduction?.split('\n\n') ?? []),
        ...[...gatherings, ...priorities, ...(actions ?? [])].map((thing) =>
          [thing.about, 'reason' in thing ? thing.reason : null].filter(Boolean).join(' '),
        ),
        ...(board?.unknown ? [board.unknown.about] : []),
      ]);
      for (const { plain, approach } of vision?.definitions ?? []) texts.push(plain, ...(approach ? [approach] : []));
      texts.push(
        ...[
          ...(vision?.visions ?? []).map(({ plain }) => plain),
          ...(vision?.goals ?? []).map(({ about }) => about),
        ].map(String),
      );
      for (const text of texts) {
        const named = [...text.matchAll(/Bron: ([^.)]+)/g)].flatMap(([, names = '']) => names.split('; '));
        const unknown = /^[^.]+ niet openbaar bekend\.$/.test(text);
        expect([text, named.length > 0 || unknown]).toEqual([text, true]);
        for (const name of named) {
          const [source = ''] = name
            .replace(/^de dag: /, '')
            .toLowerCase()
            .split(/ van de |, /);
          expect([name, listed.includes(source)]).toEqual([name, true]);
        }
      }
    }
  });

  it('says of only one priority of Schagen who added it: the one about its own organisation', () => {
    const [agenda] = content('schagen').agendas;
    expect(agenda?.priorities.map(({ addedBy }) => addedBy)).toEqual([null, null, null, null, null, 'gemeente']);
    expect(agenda?.priorities.flatMap(({ restsOn }) => restsOn)).toEqual([]);
    expect(agenda?.adoption).toEqual({ by: 'executive', on: null });
    expect(agenda?.board?.unknown).toMatchObject({ chosen: 5, others: 20 });
  });

  it('lets at least sixty people of Zonnedam speak in words of their own, all different', () => {
    const quotes = content('zonnedam').agendas.flatMap(({ signals }) => signals?.quotes ?? []);
    const words = quotes.filter(({ consent, fate }) => consent === 'publish' && !fate).map((quote) => quote.words);
    expect(words.length).toBeGreaterThanOrEqual(60);
    expect(new Set(words).size).toBe(words.length);
  });

  it('makes nothing public in which a person could be found', () => {
    const quotes = [...told.values()].flatMap(({ agendas }) => agendas.flatMap(({ signals }) => signals?.quotes ?? []));
    for (const { words, fate } of quotes.filter(({ consent }) => consent === 'publish')) {
      if (!fate) expect([words, hintsOfPersons(words)]).toEqual([words, []]);
    }
  });

  it('gives every role that one can look through an account, in both invented municipalities', () => {
    for (const slug of ['zonnedam', 'lindeveen']) {
      expect(content(slug).kind).toBe('fictional');
      const roles = content(slug).accounts.map(({ role }) => role);
      expect(roles).toEqual(
        expect.arrayContaining([
          'project-lead',
          'note-taker',
          'resident',
          'partner',
          'councillor',
          'adviser',
          'theme-owner',
        ]),
      );
    }
  });
});
