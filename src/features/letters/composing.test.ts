import { expect, test } from 'vitest';
import { action, affairs, ask, decision, paper } from '../../../test/affairs.ts';
import { readPdf, seen } from '../../../test/read-pdf.ts';
import { firstDocument, wordsIn } from '../../platform/documents/document.ts';
import { compose } from './composing.ts';
import { shorten, typed } from './parts.ts';
import { dossierDue, fieldToShorten, fits } from './rules.ts';

test.each(['council', 'handover'] as const)('a %s letter is a tagged PDF with all its words in order', async (kind) => {
  const document = compose(
    kind,
    affairs({
      decisions: [decision({ asks: [ask('Meet #panic() het', { dueOn: '2026-08-31' })] })],
      actions: [action('Drempels *weg*')],
    }),
    { opening: 'Eigen woorden: $1 + 1$ <label> "zo" \\ einde', closing: 'Tweede stuk.\n\nDerde stuk.' },
  );
  expect(firstDocument.parse(structuredClone(document))).toEqual(document);
  const read = await readPdf((await paper(document)).bytes);
  expect(read).toMatchObject({ ua: '1', marked: true, language: 'nl-NL', title: document.title, showsTitle: true });
  expect(read.headings).toEqual(document.sections.map(({ level }) => `H${level - 1}`));
  expect(read.headCells.every((scope) => scope === 'Column')).toBe(true);
  expect(read.headCells.length > 0).toBe(kind === 'handover');
  let from = 0;
  for (const one of wordsIn(document).map(seen)) {
    expect(read.words.indexOf(one, from)).toBeGreaterThanOrEqual(from);
    from = read.words.indexOf(one, from);
  }
});

test.each<[string, string[], string, string | undefined]>([
  ['the day before the elections', [], '2026-03-17', undefined],
  ['the day itself', [], '2026-03-18', '2026-07-16'],
  ['the last day', [], '2026-07-16', '2026-07-16'],
  ['a day later', [], '2026-07-17', undefined],
  ['one was made before', ['2026-03-17'], '2026-04-01', '2026-07-16'],
  ['one was made since', ['2022-05-01', '2026-03-18'], '2026-04-01', undefined],
])('a dossier is asked for after elections: %s', (_, made, day, due) => {
  expect(dossierDue('2026-03-18', made, day)).toBe(due);
});

test('only the letter to the council has to be one page; the longer of one’s own texts can be shorter', () => {
  expect([fits('council', 1), fits('council', 2), fits('handover', 9)]).toEqual([true, false, true]);
  expect([fieldToShorten({ opening: 'aa', closing: 'b' }), fieldToShorten({ opening: 'a', closing: 'bb' })]).toEqual([
    'opening',
    'closing',
  ]);
});

test.each([
  ['kort', 10, 'kort'],
  ['precies tien', 12, 'precies tien'],
  ['een zin die te lang is', 12, 'een zin…'],
  ['eenwoorddatmaarniethoudtopenverdergaatzonderspatie', 10, 'eenwoordd…'],
  ['👍👍👍👍', 3, '👍👍…'],
])('%j is at most %i long', (text, longest, short) => {
  expect(shorten(text, longest)).toBe(short);
});

test('what is typed becomes paragraphs', () => {
  expect(typed('een\nregel\n\n \ntwee')).toEqual([
    { kind: 'paragraph', line: { text: 'een regel' } },
    { kind: 'paragraph', line: { text: 'twee' } },
  ]);
  expect(typed(' \n ')).toEqual([]);
});
