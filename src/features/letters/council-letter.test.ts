import { describe, expect, it, test } from 'vitest';
import { action, advice, ask, course, decision, letter, paper, priority, round, said } from '../../../test/affairs.ts';
import { wordsIn } from '../../platform/documents/document.ts';
import type { Affairs, CourseFacts } from './types.ts';

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
