import fc from 'fast-check';
import { expect, it } from 'vitest';
import { demoEmail, demoRoles, findDemoRole, landingOf, walkOf, walkSteps } from './rules.ts';

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
