import { describe, expect, it, test } from 'vitest';
import { action, advice, ask, decision, dossier, priority, said } from '../../../test/affairs.ts';
import type { Affairs } from './types.ts';

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
