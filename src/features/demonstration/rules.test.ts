import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  demoEmail,
  demoRoles,
  findDemoRole,
  landingOf,
  type WalkFacts,
  type WalkStepName,
  walkOf,
  walkSteps,
} from './rules.ts';

it('names each role as it stands on the buttons', () => {
  expect(demoRoles.map(({ name }) => name)).toEqual([
    'Projectleider',
    'Notulist',
    'Inwoner',
    'Partner',
    'Raadslid',
    'Adviseur',
    'Thema-eigenaar',
  ]);
});

it('leads a resident to the site and everybody else to work', () => {
  expect(landingOf('resident', 'zonnedam')).toBe('/zonnedam');
  expect(landingOf('councillor', 'zonnedam')).toBe('/zonnedam/werk');
});

it('knows no role that is not shown', () => {
  expect(findDemoRole('administrator')).toBeUndefined();
  expect(demoEmail('project-lead', 'zonnedam')).toBe('project-lead@zonnedam.example');
});

it('has one step that is now, the first that is not done, until all are', () => {
  fc.assert(
    fc.property(fc.subarray(walkSteps.map(({ name }) => name)), (done) => {
      const walk = walkOf({ done: new Set(done) });
      const states = walk.map(({ state }) => state);
      expect(states.filter((state) => state === 'done')).toHaveLength(done.length);
      expect(states.filter((state) => state === 'now')).toHaveLength(done.length === walkSteps.length ? 0 : 1);
      expect(states.indexOf('now')).toBe(states.findIndex((state) => state !== 'done'));
    }),
  );
});

describe('where a step of the walk leads', () => {
  const hrefOf = (name: WalkStepName, facts: Partial<WalkFacts> = {}) =>
    walkOf({ done: new Set(), ...facts }).find((step) => step.name === name)?.href;

  it.each<[string, WalkStepName, Partial<WalkFacts>, string]>([
    ['to the form of an agenda', 'agenda', {}, '/werk/agenda/nieuw'],
    ['to the form of a gathering', 'announce', { done: new Set(['agenda']) }, '/werk/bijeenkomsten/nieuw'],
    ['to the gathering that is there', 'open', { gathering: 'feest' }, '/werk/bijeenkomsten/feest'],
    ['to the form of a ballot', 'vote', {}, '/werk/stemmingen/nieuw'],
    ['to the ballot that is being made', 'vote', { ballot: 'keuze' }, '/werk/stemmingen/keuze'],
    ['to taking over what was chosen', 'priorities', {}, '/werk/speerpunten/overname'],
    ['to the form of an action', 'actions', {}, '/werk/acties/nieuw'],
    ['to the page with the button', 'publish', {}, '/werk/agenda/publicatie'],
    ['to what was made, once it is', 'actions', { done: new Set(['actions']) }, '/werk/acties'],
  ])('leads %s', (_where, name, facts, href) => {
    expect(hrefOf(name, facts)).toBe(href);
  });
});
