import { describe, expect, it, test } from 'vitest';
import { readPdf, seen } from '../../../test/read-pdf.ts';
import { firstDocument, type PaperDocument, wordsIn } from '../../platform/documents/document.ts';
import { makePdf } from '../../platform/documents/pdf.ts';
import { hooksAhead, type ListedDecision, solidityOf } from '../mandate/index.ts';
import { compose } from './composing.ts';
import { shorten, typed } from './parts.ts';
import { dossierDue, fieldToShorten, fits } from './rules.ts';
import type { ActionFacts, AdviceFacts, Affairs, CourseFacts, PriorityFacts } from './types.ts';

const today = '2026-09-01';
const nothing = { opening: '', closing: '' };

const decision = (more: Partial<ListedDecision> = {}): ListedDecision => ({
  ...{ id: 'a', slug: 'motie', kind: 'motion', title: 'Iedereen doet mee', about: null, body: 'council', version: 1 },
  ...{ decidedOn: '2026-01-10', outcome: 'carried', vote: 'unanimous', votesFor: null, votesAgainst: null },
  ...{ startsOn: null, endsOn: null, linkUrl: null, linkLabel: null, amountCents: null, recurrence: null },
  ...{ hoursPerWeek: null, people: null, filled: null, asks: [] },
  ...more,
});

const ask = (words: string, more: Partial<ListedDecision['asks'][number]> = {}) => ({
  ...{ id: words, decisionId: 'a', words, dueOn: null, doneOn: null, outcomeWords: null, version: 1 },
  ...more,
});

const action = (title: string, more: Partial<ActionFacts> = {}): ActionFacts => ({
  ...{
    agendaId: 'a',
    title,
    slug: 'actie',
    owner: 'Stichting',
    dueOn: '2026-12-31',
    standing: 'busy',
    promised: true,
    outcome: null,
  },
  ...more,
});

const course = (more: Partial<CourseFacts> = {}): CourseFacts => ({
  ...{ agendaId: 'a', title: 'Agenda', told: 56, met: 6, rounds: [] },
  check: { well: 9, partly: 6, amiss: 3, missing: 2, stage: 'open', closesOn: '2026-09-11' },
  ...more,
});

const round = (more: Partial<CourseFacts['rounds'][number]> = {}) => ({
  ...{ title: 'Eerste ronde', state: 'open' as const, opensOn: '2026-08-20', closesOn: '2026-09-17' },
  ...more,
});

const priority = (title: string, more: Partial<PriorityFacts> = {}): PriorityFacts => ({
  ...{ agendaId: 'a', title, slug: 's', voices: 12, gatherings: 3, votes: null, actions: 2, done: 1, missing: [] },
  ...more,
});

const advice = (more: Partial<AdviceFacts> = {}): AdviceFacts => ({
  ...{ agendaId: 'a', from: 'Adviesraad', receivedOn: '2026-08-25', points: 4 },
  verdicts: { 'taken-over': 1, 'in-part': 1, not: 1 },
  ...more,
});

function affairs(more: Partial<Affairs> = {}): Affairs {
  const decisions = more.decisions ?? [];
  const ground = { decisions, owners: 0, reconstructed: false, agenda: null };
  return {
    ...{
      municipality: 'Zonnedam',
      today,
      decisions,
      checks: solidityOf(ground, today),
      hooks: hooksAhead(today, ground),
    },
    agenda: { title: 'Agenda', startsOn: '2025-01-01', endsOn: null, adoptedBy: null, adoptedOn: null },
    ...{ supporters: [], definition: null, vision: null, goals: [], priorities: [], promisedIn: 'Agenda', actions: [] },
    ...{ advices: [], groups: [], steps: [], next: [], courses: [], planned: [], meetsOn: null },
    ...more,
  };
}

const letter = (more: Partial<Affairs>, own = nothing) => compose('council', affairs(more), own);
const dossier = (more: Partial<Affairs>, own = nothing) => compose('handover', affairs(more), own);
const said = (document: PaperDocument) => wordsIn(document).join('\n');

const paper = (document: PaperDocument) =>
  makePdf(document, {
    address: (href) => `https://inclusie.een-gemeente-met-een-lange-naam.example/zonnedam${href}`,
    ...{ footer: 'Zonnedam', unshown: 'niet te zien' },
  });

describe('the letter to the council', () => {
  test.each<[string, Partial<Affairs>, string[]]>([
    ['no agenda', { agenda: null, promisedIn: null }, ['Er is nog geen agenda.']],
    [
      'nothing',
      {},
      ['nog niet vastgesteld', 'nog niets beloofd', 'geen vraag van de raad', 'In de begroting staat nu geen geld'],
    ],
    [
      'an adopted agenda',
      { agenda: { title: 'A', startsOn: '2025-01-01', endsOn: null, adoptedBy: 'council', adoptedOn: '2025-02-03' } },
      ['vastgesteld door de gemeenteraad, op 3 februari 2025'],
    ],
    [
      'actions',
      {
        actions: [
          action('Klaar ding', { standing: 'done' }),
          action('Laat ding', { standing: 'late', dueOn: '2026-05-01' }),
        ],
      },
      ['Acties beloofd: 2. Klaar: 1. Te laat: 1.', 'Te laat: Laat ding (Stichting), beloofd vóór of op 1 mei 2026'],
    ],
    [
      'what the council asked',
      {
        decisions: [
          decision({
            asks: [
              ask('Meet het', { dueOn: '2026-08-31' }),
              ask('Vertel het', { dueOn: '2026-09-01' }),
              ask('Begin', { doneOn: '2026-02-01', outcomeWords: 'Het is begonnen.' }),
            ],
          }),
        ],
      },
      [
        'Meet het: nog niet gedaan. Dit moest vóór of op 31 augustus 2026.',
        'Vertel het: nog niet gedaan. Dit moet vóór of op 1 september 2026.',
        'Begin: gedaan op 1 februari 2026. Het is begonnen.',
      ],
    ],
    [
      'money',
      { decisions: [decision({ kind: 'budget', title: 'Geld', amountCents: 8_500_000, recurrence: 'structural' })] },
      ['‘Geld’ geldt. Er is geen einddatum.', '85.000 per jaar'],
    ],
  ])('says with %s what is true', (_, more, wanted) => {
    for (const one of wanted) expect(said(letter(more)).replaceAll('\u00a0', ' ')).toContain(one);
  });

  it('is about the agenda whose promises it tells of, and says that the next one is being made', () => {
    const next = { title: 'Agenda 2029', startsOn: '2029-01-01', endsOn: null, adoptedBy: null, adoptedOn: null };
    const document = letter({ agenda: next, promisedIn: 'Agenda 2025' });
    expect(document.title).toBe('Brief aan de raad: Agenda 2025');
    expect(said(document)).toContain(
      'hoe het staat met ‘Agenda 2025’. Wij maken nu de volgende agenda: ‘Agenda 2029’. De agenda is nog niet vastgesteld.',
    );
    expect(said(letter({}))).not.toContain('volgende agenda');
  });

  it('names what was done last before what was done long ago, and says why something is late', () => {
    const done = (words: string, doneOn: string) => ask(words, { doneOn, outcomeWords: 'Het is er.' });
    const late = ask('Meet het', { dueOn: '2026-08-31', outcomeWords: 'De meting is uitgesteld.' });
    const years = [2021, 2022, 2023, 2025].map((year) => done(`Vertel het in ${year}`, `${year}-05-01`));
    const words = said(letter({ decisions: [decision({ asks: [...years, late] })] })).replaceAll('\u00a0', ' ');
    expect(words).toContain('Dit moest vóór of op 31 augustus 2026. De meting is uitgesteld.');
    expect(words).toContain('Vertel het in 2025');
    expect(words).not.toContain('Vertel het in 2021');
  });

  it('says that it names some of what is late where it does not name all', () => {
    const late = (count: number) =>
      letter({ actions: Array.from({ length: count }, (_, index) => action(`Ding ${index}`, { standing: 'late' })) });
    expect(said(late(2))).not.toContain('Enkele daarvan');
    expect(said(late(3))).toContain('Te laat: 3. Nog te beslissen: 0. Enkele daarvan:');
  });

  const made: Partial<Affairs> = {
    promisedIn: null,
    courses: [course({ rounds: [round()] })],
    priorities: [priority('Naar binnen'), priority('Gekozen', { votes: 45 })],
    actions: [action('Alleen een idee', { promised: false })],
    advices: [advice(), advice()],
  };

  test.each([
    'Mensen vertelden 56 verhalen. Zij kwamen 6 keer bijeen.',
    'Er zijn 2 speerpunten: Naar binnen (12 verhalen, van 3 plekken); Gekozen (45 stemmen in een stemming).',
    'Acties in voorbereiding, nog niet openbaar beloofd: 1.',
    'hebben wij u goed begrepen? Er zijn 18 reacties: 9 keer goed begrepen, 6 keer niet helemaal, 3 keer nee. 2 keer zei iemand: mijn verhaal zit er niet bij. Reageren kan tot en met 11 september 2026.',
    'De adviesronde ‘Eerste ronde’ loopt tot en met 17 september 2026.',
    'Er kwamen 2 adviezen. Punten: 8. Overgenomen: 2. Deels: 2. Niet: 2. Nog te beantwoorden: 2.',
  ])('tells before anything is public how the agenda came about: %s', (words) => {
    expect(said(letter(made)).replaceAll('\u00a0', ' ')).toContain(words);
  });

  it('tells what is ahead from wherever it is kept, the soonest first, and nothing that is over', () => {
    const asks = [
      ask('Stuur de hoofdlijnen.', { dueOn: '2026-10-03' }),
      ask('Te laat', { dueOn: '2026-08-01' }),
      ask('Klaar', { dueOn: '2026-10-01', doneOn: '2026-08-01' }),
    ];
    const document = letter({
      ...made,
      decisions: [
        decision({ asks }),
        decision({ body: 'executive', asks: [ask('Van het college', { dueOn: '2026-09-05' })] }),
      ],
      planned: [
        { kind: 'gathering', title: 'Een gesprek', aroundOn: '2026-09-12' },
        { kind: 'advice', title: 'Loopt al', aroundOn: '2026-09-12' },
        { kind: 'gathering', title: 'Voorbij', aroundOn: '2026-08-31' },
      ],
      meetsOn: '2026-09-25',
    });
    const ahead = document.sections.find(({ heading }) => heading === 'Wat nu');
    expect(
      wordsIn({ ...document, sections: ahead ? [ahead] : [] })
        .slice(7)
        .map((one) => one.replaceAll('\u00a0', ' ')),
    ).toEqual([
      'Wat nu',
      '11 september 2026: de laatste dag om te zeggen of wij mensen goed begrepen',
      'rond 12 september 2026: Een gesprek',
      '17 september 2026: de laatste dag van de adviesronde ‘Eerste ronde’',
      '25 september 2026: de raad vergadert over de agenda',
      '3 oktober 2026: gevraagd door de raad: Stuur de hoofdlijnen.',
    ]);
  });

  it('tells of the next agenda apart from the one whose promises it tells of', () => {
    const headings = (courses: CourseFacts[]) => letter({ courses }).sections.map(({ heading }) => heading);
    expect(headings([course(), course({ agendaId: 'b' })])).toContain('De volgende agenda');
    expect(headings([course()])).not.toContain('De volgende agenda');
  });

  it('begins with one’s own words under a heading of their own', () => {
    const [first, second] = letter({}, { opening: 'Geachte raad,', closing: '' }).sections;
    expect([first?.heading, second?.heading]).toEqual(['Vooraf', 'Waarom deze brief']);
    expect(letter({}).sections[0]?.heading).toBe('Waarom deze brief');
  });

  it('tells of promises only, and of what others than the council asked nothing', () => {
    const draft = action('Alleen een idee', { promised: false, standing: 'late' });
    const theirs = decision({ body: 'executive', asks: [ask('Vraag van het college')] });
    const rejected = decision({ outcome: 'rejected', asks: [ask('Vraag die niet is aangenomen')] });
    const words = said(letter({ actions: [draft], decisions: [theirs, rejected] }));
    expect(words).not.toMatch(/Alleen een idee|Vraag van het college|niet is aangenomen/);
  });

  it('says nothing of hours and carriers, which are for staff', () => {
    const hours = decision({
      kind: 'hours',
      title: 'Uren voor de leiding',
      hoursPerWeek: 12,
      people: 1,
      endsOn: '2026-12-31',
    });
    expect(said(letter({ decisions: [hours] }))).not.toMatch(/Uren voor de leiding|Zijn er uren/);
  });

  it('stays one page however much there is, with a few sentences of one’s own', async () => {
    const long = 'Een heel lang woord of toch een zin die maar niet ophoudt en doorgaat '.repeat(4);
    const many = <One>(one: (index: number) => One) => Array.from({ length: 40 }, (_, index) => one(index));
    const full: Partial<Affairs> = {
      agenda: { title: long, startsOn: '2025-01-01', endsOn: null, adoptedBy: 'council', adoptedOn: '2025-02-03' },
      promisedIn: `Nog een ${long}`,
      actions: many((index) => action(long, { standing: index % 2 ? 'late' : 'done', owner: long })),
      decisions: [
        decision({ asks: many(() => ask(long, { doneOn: '2026-02-01', outcomeWords: long })) }),
        ...many(() =>
          decision({ kind: 'budget', title: long, amountCents: 12_345_678, recurrence: 'once', endsOn: '2026-12-31' }),
        ),
      ],
      next: many(() => ({ message: 'mandate.gap.money.do' as const, reason: 'mandate.gap.money.why' as const })),
      courses: ['a', 'b'].map((agendaId) =>
        course({ agendaId, title: long, rounds: many(() => round({ title: long })) }),
      ),
      priorities: many((index) => priority(long, { agendaId: index % 2 ? 'a' : 'b' })),
      advices: many((index) => advice({ agendaId: index % 2 ? 'a' : 'b' })),
      planned: many(() => ({ kind: 'other' as const, title: long, aroundOn: '2026-09-02' })),
      meetsOn: '2026-09-02',
    };
    const own = { opening: 'Een zin van wie hem schrijft. '.repeat(6), closing: 'Tot ziens bij de raad. '.repeat(6) };
    expect((await paper(letter(full, own))).pages).toBe(1);
    expect((await paper(letter(full, { opening: 'woord '.repeat(660), closing: '' }))).pages).toBeGreaterThan(1);
  });
});

describe('the dossier', () => {
  const full: Partial<Affairs> = {
    decisions: [
      decision({ asks: [ask('Meet het', { dueOn: '2026-08-31' })] }),
      decision({ kind: 'hours', title: 'Uren', hoursPerWeek: 12, people: 1, slug: 'uren' }),
    ],
    supporters: [
      {
        name: 'Openbare ruimte',
        stance: 'talking',
        mustSayYes: true,
        needs: 'Tijd',
        promised: 'Een uitvoerder',
        promisedBy: '2026-12-01',
        kept: null,
      },
      {
        name: 'Adviesraad',
        stance: 'yes',
        mustSayYes: false,
        needs: null,
        promised: null,
        promisedBy: null,
        kept: null,
      },
    ],
    ...{ definition: 'Iedereen hoort erbij', vision: 'Een stad voor iedereen' },
    priorities: [
      priority('Naar binnen', { missing: ['werk'] }),
      {
        agendaId: 'a',
        title: 'Gekozen',
        slug: 't',
        voices: 0,
        gatherings: 0,
        votes: 45,
        actions: 0,
        done: 0,
        missing: [],
      },
    ],
    actions: [
      action('Drempels weg', { standing: 'done', outcome: 'Zestien deuren' }),
      action('Plan', { promised: false }),
    ],
    advices: [advice({ receivedOn: null })],
    groups: [
      { name: 'Kernteam', slug: 'k', kind: 'internal', met: 0, lastMet: null, people: 3, missing: ['physical'] },
    ],
    steps: [
      {
        number: 1,
        title: 'Verkennen',
        said: 'strong',
        suggested: 'under-way',
        evidence: ['312 verhalen'],
        reason: 'Wij spraken veel mensen',
        reflection: { wentWell: 'De buurthuizen', differently: null },
      },
      {
        number: 2,
        title: 'Agenderen',
        said: undefined,
        suggested: 'under-way',
        evidence: [],
        reason: null,
        reflection: null,
      },
    ],
    next: [{ message: 'mandate.gap.money.do', reason: 'mandate.gap.money.why' }],
  };

  test.each([
    'Er gelden 2 besluiten.',
    'Dit vraagt aandacht:',
    'Er zijn nog geen doelen.',
    '1 afdeling, partner of orgaan zei ja.',
    'in gesprek, hun ja is nodig',
    'De visie: Een stad voor iedereen',
    'Wat wij met inclusie bedoelen: Iedereen hoort erbij',
    '12 verhalen, van 3 plekken',
    '45 stemmen in een stemming',
    '1 van 2',
    'Zestien deuren',
    'nog niet openbaar beloofd',
    'Punten: 4. Overgenomen: 1. Deels: 1. Niet: 1. Nog te beantwoorden: 1.',
    'Wij zoeken nog iemand die over straten, gebouwen of vervoer gaat.',
    'lijkt op weg',
    '312 verhalen',
    'De agenda is nog niet vastgesteld.',
    'Acties: 2. Openbaar beloofd: 1. Klaar: 1. Te laat: 0. Nog te beslissen: 0.',
    'Een uitvoerder. Vóór of op 1 december 2026.',
    'Sterk. Wij spraken veel mensen',
    'Dit ging goed: De buurthuizen.',
  ])('says %j', (words) => {
    expect(said(dossier(full)).replaceAll('\u00a0', ' ')).toContain(words);
  });

  it('ends a sentence with one full stop, and calls no table as its chapter', () => {
    const next = [{ message: 'methods.task.none', reason: 'mandate.gap.money.why' } as const];
    const document = dossier({ ...full, next });
    expect(said(document)).not.toContain('..');
    const captions = document.sections.flatMap(({ heading, parts }) =>
      parts.flatMap((part) => (part.kind === 'table' ? [[heading, part.caption]] : [])),
    );
    expect(captions.length).toBeGreaterThan(5);
    for (const [heading, caption] of captions) expect(caption).not.toBe(heading);
  });

  it('begins with what is said in short, and says of what is missing that it is', () => {
    const bare = dossier({ agenda: null });
    expect(bare.sections[0]?.heading).toBe('In het kort');
    expect(said(bare)).toContain('Er is nog geen besluit opgeschreven.');
    expect(said(bare)).toContain('Er is nog geen visie opgeschreven.');
  });
});

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
