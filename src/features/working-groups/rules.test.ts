import { describe, expect, it } from 'vitest';
import { countPeople, findMissing, isMember, isSilent, type Missing, mayNote } from './rules.ts';
import type { GroupKind, Origin } from './types.ts';

const who = (origin: Origin, more: { sphere?: 'social' | 'physical' | 'services'; chair?: boolean } = {}) => ({
  origin,
  departmentId: origin === 'department' ? (more.sphere ?? 'social') : null,
  sphere: origin === 'department' ? (more.sphere ?? 'social') : null,
  chair: more.chair ?? false,
});
const social = who('department', { sphere: 'social', chair: true });
const physical = who('department', { sphere: 'physical' });
const services = who('department', { sphere: 'services' });
const chaired = { chair: true };

describe('who is missing', () => {
  const cases: [GroupKind, ReturnType<typeof who>[], Missing[]][] = [
    ['internal', [], ['physical', 'departments', 'services', 'chair']],
    ['internal', [social], ['physical', 'departments', 'services']],
    ['internal', [social, social], ['physical', 'departments', 'services']],
    ['internal', [social, services], ['physical']],
    ['internal', [social, physical], ['services']],
    ['internal', [physical, services], ['chair']],
    ['internal', [social, physical, services], []],
    ['thematic', [], ['experts', 'partner', 'chair']],
    ['thematic', [who('resident', chaired), who('partner')], ['experts']],
    ['thematic', [who('expert', chaired), social], ['partner']],
    ['thematic', [who('expert'), who('partner', chaired)], []],
    ['council', [], ['council', 'chair']],
    ['council', [social], ['council']],
    ['council', [social, who('partner')], ['council']],
    ['council', [who('council', chaired), social], []],
    ['sounding-board', [who('resident', chaired)], ['experts']],
    ['sounding-board', [who('expert')], ['chair']],
    ['inclusion-panel', [who('resident')], ['experts', 'chair']],
    ['inclusion-panel', [who('expert', chaired)], []],
  ];
  it.each(cases)('in a group of kind %s, case %#', (kind, members, missing) => {
    expect(findMissing({ kind, endedOn: null }, members)).toEqual(missing);
  });

  it('is said of no group that has ended, and of none in a reconstruction', () => {
    expect(findMissing({ kind: 'internal', endedOn: '2026-01-01' }, [])).toEqual([]);
    expect(findMissing({ kind: 'internal', endedOn: null }, [], { reconstructed: true })).toEqual([]);
  });
});

it.each([
  [null, null, true],
  ['2026-05-01', null, true],
  ['2026-05-02', null, false],
  ['2026-01-01', '2026-05-02', true],
  ['2026-01-01', '2026-05-01', false],
])('somebody who joined on %s and left on %s is a member on the first of May: %s', (joinedOn, leftOn, member) => {
  expect(isMember({ joinedOn, leftOn }, '2026-05-01')).toBe(member);
});

it('what happened at a meeting can be told from its own day on', () => {
  expect(['2026-04-30', '2026-05-01', '2026-05-02'].map((day) => mayNote(day, '2026-05-01'))).toEqual([
    true,
    true,
    false,
  ]);
});

describe('a group that has not met for three months', () => {
  const group = { startedOn: '2026-01-01', endedOn: null, lastOn: '2026-03-01', nextOn: null };
  it.each([
    ['met ninety days ago', {}, '2026-05-30', true],
    ['met a day less ago', {}, '2026-05-29', false],
    ['never met and started long ago', { lastOn: null }, '2026-04-01', true],
    ['has a meeting ahead', { nextOn: '2026-06-10' }, '2026-05-30', false],
    ['has ended', { endedOn: '2026-04-01' }, '2026-05-30', false],
    ['of which nothing is known', { lastOn: null, startedOn: null }, '2026-05-30', false],
  ])('%s', (_, more, today, silent) => {
    expect(isSilent({ ...group, ...more }, today)).toBe(silent);
  });
});

it('how many people there are is only said where it is known of all', () => {
  expect(countPeople([])).toBe(0);
  expect(countPeople([{ people: 2 }, { people: 3 }])).toBe(5);
  expect(countPeople([{ people: 2 }, { people: null }])).toBeNull();
});
