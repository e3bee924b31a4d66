import { describe, expect, it, test } from 'vitest';
import { readPdf, seen } from '../../../test/read-pdf.ts';
import { firstDocument, type PaperDocument, type Part, wordsIn } from './document.ts';
import { makePdf } from './pdf.ts';

const around = {
  address: (href: string) => `https://speerpunt.example/zonnedam${href}`,
  footer: 'Zonnedam',
  unshown: '□ is een teken dat papier niet toont',
};

const text = (words: string): Part => ({ kind: 'paragraph', line: { text: words } });

const paper = (...parts: Part[]): PaperDocument => ({
  format: 1,
  title: 'Hoe het staat',
  about: [{ label: 'Aan', value: 'de gemeenteraad' }],
  sections: [{ level: 2, heading: 'Stand van zaken', parts }],
});

const made = async (document: PaperDocument) => readPdf((await makePdf(document, around)).bytes);

describe('a document as a PDF', () => {
  const parts: Part[] = [
    { kind: 'paragraph', line: { text: 'Meer staat op', link: { label: 'alle acties', href: '/acties' } } },
    { kind: 'list', ordered: false, items: [{ text: 'eerst' }, { text: 'daarna' }] },
    { kind: 'table', caption: 'Besluiten', head: ['Wat', 'Wanneer'], rows: [[{ text: 'Motie' }, { text: '2020' }]] },
  ];
  const whole: PaperDocument = {
    ...paper(),
    sections: [
      { level: 2, heading: 'Een', parts: [text('tekst')] },
      { level: 3, heading: 'Een en een half', parts },
      { level: 2, heading: 'Twee', parts: [text('tekst')] },
    ],
  };

  it('says of itself that it is PDF/UA-1, tagged, in Dutch, with its title in the window', async () => {
    const { ua, marked, language, title, showsTitle } = await made(whole);
    expect({ ua, marked, language, title, showsTitle }).toEqual({
      ...{ ua: '1', marked: true, language: 'nl-NL', title: 'Hoe het staat', showsTitle: true },
    });
  });

  it('has its headings in order, its lists, its tables with heads and its links with words', async () => {
    const { headings, roles, headCells, links } = await made(whole);
    expect(headings).toEqual(['H1', 'H2', 'H1']);
    expect(roles).toEqual(expect.arrayContaining(['L', 'LI', 'LBody', 'Table', 'THead', 'TR', 'TD', 'Link']));
    expect(headCells).toEqual(['Column', 'Column']);
    expect(links).toEqual(['https://speerpunt.example/zonnedam/acties']);
  });

  it('is made once, however often it is asked for, and anew when something on it is another', async () => {
    const first = await makePdf(whole, around);
    expect(await makePdf(structuredClone(whole), around)).toBe(first);
    expect(await makePdf({ ...whole, title: 'Hoe het nu staat' }, around)).not.toBe(first);
    expect(await makePdf(whole, { ...around, footer: 'Lindeveen' })).not.toBe(first);
  });

  it('holds all words, and prints the address of a link behind a paragraph', async () => {
    const { words } = await made(whole);
    for (const one of wordsIn(whole)) expect(words).toContain(seen(one));
    expect(words).toContain(seen('alle acties (speerpunt.example/zonnedam/acties)'));
  });
});

test.each([
  '#panic("stuk") #read("/etc/passwd") #{1 + 1}',
  '$x^2$ *vet* _schuin_ `code` <label> @verwijzing',
  '= kop \\ / // geen commentaar /* ook niet */ [a](b)',
  '"aanhaling" \'enkel\' \\u{1F600} \\" \\n {{ }} ---',
  '- geen lijst\n+ ook niet\n/ term: niet',
])('%j is on paper as it was typed', async (typed) => {
  const { words } = await made({ ...paper(text(typed)), title: typed.split('\n')[0] as string });
  expect(words).toContain(seen(typed));
});

test('a sign that paper cannot show has a stand-in, and the paper says so', async () => {
  const { words } = await made(paper(text('Feest 🎉 in 日本')));
  expect(words).toContain(seen('Feest □ in □□'));
  expect(words).toContain(seen(around.unshown));
  expect((await made(paper(text('Feest')))).words).not.toContain(seen(around.unshown));
});

test('a word that is wider than the paper is broken, in a table too', async () => {
  const wide = 'Hottentottententententoonstelling'.repeat(12);
  const { words, widest, width } = await made(
    paper(text(wide), {
      kind: 'table',
      caption: 'T',
      head: ['A', 'B', 'C'],
      rows: [[{ text: wide }, { text: wide }, { text: '' }]],
    }),
  );
  expect(words).toContain(seen(wide));
  expect(widest).toBeLessThan(width);
});

test('a document in which a heading level is skipped is none', () => {
  const { sections, ...rest } = paper(text('x'));
  const skipping = { ...rest, sections: sections.map((one) => ({ ...one, level: 3 })) };
  expect(firstDocument.safeParse(skipping).success).toBe(false);
});
