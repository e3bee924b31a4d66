import { expect, test } from 'vitest';
import type { Relation } from '../thread/index.ts';
import { checkTakeBack, checkUndoMerge } from './rules.ts';

test.each<[string, boolean, Relation[], string]>([
  ['a merge with nothing after it can be undone', true, [], 'done'],
  ['a merge whose result got actions can be undone', true, ['led_to', 'led_to'], 'done'],
  ['a merge whose result holds actions can be undone', true, ['holds', 'led_to'], 'done'],
  ['a merge that was merged further waits for that', true, ['merged_into'], 'built-on'],
  ['a merge that lives on in a next agenda stays', true, ['led_to', 'superseded_by'], 'built-on'],
  ['a merge that was undone before is gone', false, [], 'gone'],
])('%s', (_name, known, onward, kind) => {
  expect(checkUndoMerge({ known, onward }).kind).toBe(kind);
});

test.each<[string, Parameters<typeof checkTakeBack>[0], string]>([
  ['what was added can be taken back', { state: 'open', onward: [], origin: ['added_by'], inVision: false }, 'done'],
  ['what was chosen can be taken back', { state: 'open', onward: [], origin: ['chosen_as'], inVision: false }, 'done'],
  [
    'what actions hang on stays',
    { state: 'open', onward: ['led_to'], origin: ['chosen_as'], inVision: false },
    'has-actions',
  ],
  [
    'what holds actions stays',
    { state: 'open', onward: ['holds'], origin: ['chosen_as'], inVision: false },
    'has-actions',
  ],
  [
    'what the vision rests on stays, and says so',
    { state: 'open', onward: ['led_to'], origin: ['added_by'], inVision: true },
    'in-vision',
  ],
  [
    'a merge is undone, not taken back',
    { state: 'open', onward: [], origin: ['merged_into'], inVision: false },
    'is-merge',
  ],
  [
    'what was merged is not taken back',
    { state: 'merged', onward: ['merged_into'], origin: ['added_by'], inVision: false },
    'gone',
  ],
  ['what is not there is gone', { state: undefined, onward: [], origin: [], inVision: false }, 'gone'],
])('%s', (_name, priority, kind) => {
  expect(checkTakeBack(priority).kind).toBe(kind);
});
