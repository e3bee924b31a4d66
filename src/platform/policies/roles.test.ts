import { expect, test } from 'vitest';
import { type Actor, anonymous, definePolicy, may, type Policy, type Role, roles, system } from './roles.ts';

const policy = definePolicy({ merge: ['project-lead', 'editor'], nobody: [] });
const somebody = (...held: Role[]): Actor => ({ kind: 'account', id: 'a', name: 'Proefpersoon', roles: held });

test('nobody may what nobody was given', () => {
  for (const role of roles.filter((one) => one !== 'administrator'))
    expect(may(policy, 'nobody', somebody(role))).toBe(false);
  expect(may(policy, 'merge', anonymous)).toBe(false);
  expect(may(policy, 'merge', somebody())).toBe(false);
});

test('each role may exactly what it was given', () => {
  const given = roles.filter((role) => may(policy, 'merge', somebody(role)));
  expect(given).toEqual(['editor', 'project-lead', 'administrator']);
});

test('one fitting role among several is enough', () => {
  expect(may(policy, 'merge', somebody('resident', 'editor'))).toBe(true);
});

test('the administrator may all, and the platform itself asks no leave', () => {
  expect(may(policy, 'nobody', somebody('administrator'))).toBe(true);
  expect(may(policy, 'nobody', system)).toBe(true);
});

test('an act that a policy does not name is nobody’s', () => {
  const open: Policy<string> = policy;
  expect(may(open, 'unknown', anonymous)).toBe(false);
  expect(may(open, 'unknown', somebody('project-lead'))).toBe(false);
});

test('a role that is none gives nothing', () => {
  expect(may(policy, 'merge', somebody('toString' as Role, '' as Role))).toBe(false);
});
