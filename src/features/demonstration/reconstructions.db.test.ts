// What the pages of real municipalities say: what public sources say, and nothing else.
import { beforeAll, describe, expect, it } from 'vitest';
import { makeTestApp, type TestApp } from '../../../test/app.ts';
import { demonstrationFolder, lookInto } from '../../../test/demonstration.ts';
import { loadDemonstration } from './load.ts';

let test: TestApp;
beforeAll(async () => {
  test = await makeTestApp();
  expect(await loadDemonstration(test.app, demonstrationFolder)).toMatchObject({ kind: 'loaded' });
}, 120_000);

const { place, read, number } = lookInto(() => test);

describe('the reconstructions', () => {
  it('hold no words, no papers and no progress of anyone', async () => {
    for (const slug of ['schagen', 'stichtse-vecht']) {
      const { id } = await place(slug);
      for (const table of [
        'signals',
        'papers',
        'open_papers',
        'ballot_receipts',
        'progress_updates',
        'outcomes',
        'answers',
        'accounts',
        'code_directory',
      ]) {
        expect([table, await number(`select count(*) from ${table} where municipality_id = $1`, [id])]).toEqual([
          table,
          0,
        ]);
      }
    }
  });

  it('say of definition, vision and goals what sources say, and of the rest that it is not known', async () => {
    for (const slug of ['schagen', 'stichtse-vecht']) {
      const page = await read(`/${slug}/visie`);
      expect(page).toContain('Iedere inwoner moet zich thuis kunnen voelen');
      expect(page).toContain('Op hoeveel verhalen de visie rust, is niet openbaar bekend.');
      expect(page).not.toMatch(/nog niet beantwoord|nog geen/i);
    }
    expect(await read('/stichtse-vecht/visie')).toContain('algemeen waar mogelijk, specifiek waar nodig');
    const goal = await read('/stichtse-vecht/visie/doelen/iedereen-kan-in-2030-goed-meedoen');
    expect(goal).toContain('Hoe de gemeente dit wil weten, is niet openbaar bekend.');
  });

  it.each(['schagen', 'stichtse-vecht'])('take in nothing, and show no period that is derived: %s', async (slug) => {
    expect((await test.post(`/${slug}/meedoen`, { words: 'Hallo', consent: 'staff' })).status).toBe(403);
    expect(await read(`/${slug}/agenda`)).toContain('tot wanneer de agenda geldt, is niet openbaar bekend');
    const data = (await (await test.get(`/${slug}/agenda.json`)).json()) as object;
    expect(data).toMatchObject({ agenda: { startsOn: null, endsOn: null }, edition: { publishedAt: null } });
  });

  it('tell of Schagen that five of 25 were chosen, and not how many people chose them or what they said', async () => {
    const result = await read('/schagen/stemmingen/stemming-van-de-aanwezigen/uitslag');
    expect(result).toContain('Deze 5 voorstellen zijn gekozen. Hoeveel mensen stemden, is niet openbaar bekend.');
    expect(result).not.toMatch(/\d+ stemmen/);
    const { rows } = await test.admin.query(
      'select count(*) filter (where chosen) as chosen, count(*) as all, count(votes) as known from ballot_options where municipality_id = $1',
      [(await place('schagen')).id],
    );
    expect(rows[0]).toMatchObject({ chosen: 5, all: 25, known: 0 });
  });

  it('say nothing of Schagen that nobody knows: no day of adoption, no date of a step, no state of an action', async () => {
    const agenda = await read('/schagen/agenda');
    expect(agenda).toContain('Vastgesteld door het college, de precieze dag is niet openbaar bekend');
    expect(agenda).toContain('Verleid verschillende (groepen) mensen om zich met elkaar te mengen');
    expect(agenda).not.toMatch(/Gepland|2026/);
    const own = await read('/schagen/speerpunten/gemeentelijke-organisatie-goed-voorbeeld-doet-goed-volgen');
    expect(own).toContain('Wanneer is niet openbaar bekend');
    expect(own).not.toContain('2026');
    const other = await read('/schagen/speerpunten/fysieke-en-digitale-schriftelijke-toegankelijkheid-verbeteren');
    expect(other).toContain('Waar dit speerpunt vandaan komt, is niet openbaar bekend.');
    const action = '/acties/opdracht-voor-een-inventarisatie-van-de-behoefte-aan-een-sociale-kaart';
    for (const page of ['', '/koepel', '/acties/inclusieakkoord', '/stappen/7', action]) {
      expect(await read(`/schagen${page}`)).not.toMatch(/2026|Komt nog|nog geen nieuws|klaar<\/li>/);
    }
    expect(await read('/schagen/voorstellen/3')).not.toMatch(/2026|Nog niemand/);
  });

  it('tell of Stichtse Vecht its four priorities, six domains and four conversations, without days', async () => {
    const agenda = await read('/stichtse-vecht/agenda');
    const told = ['Communicatie en zichtbaarheid', 'Fysieke toegankelijkheid', 'Veiligheid', 'op 21 september 2021'];
    for (const words of told) expect(agenda).toContain(words);
    const { id } = await place('stichtse-vecht');
    expect(await number('select count(*) from domains where municipality_id = $1', [id])).toBe(6);
    expect(await number('select count(*) from gatherings where municipality_id = $1 and held_on is null', [id])).toBe(
      4,
    );
    for (const page of ['', '/acties', '/agenda', '/koepel', '/stemmingen', '/stappen']) {
      expect(await read(`/stichtse-vecht${page}`)).not.toMatch(/Komt nog|nog geen|0 acties|Vertel wat u merkt/);
    }
    expect(await read('/stichtse-vecht/bijeenkomsten')).toContain('Gesprek met een wijkcommissie');
    expect(agenda).toContain('woonomgeving, gemeentelijke organisatie en zorg');
  });

  it('show on the compass what sources tell of the steps, what they do not, and nothing to do', async () => {
    const schagen = await read('/schagen/stappen');
    for (const known of [
      '6 speerpunten gekozen',
      'Het college heeft de agenda vastgesteld',
      '5 werkgroepen rond een speerpunt zijn bekend',
    ])
      expect(schagen).toContain(known);
    const stichtseVecht = await read('/stichtse-vecht/stappen');
    for (const known of [
      '6 besluiten zijn bekend',
      '4 keer kwamen mensen bijeen',
      'Het college stelde de agenda vast op 21 september 2021',
    ])
      expect(stichtseVecht).toContain(known);
    for (const page of [schagen, stichtseVecht]) {
      expect(page).toContain('Hoe ver deze stap is, is niet openbaar bekend.');
      expect(page).not.toMatch(/Wat kan de gemeente nu|Zo lijkt het|Er geld|een opdracht<|nog geen uit/);
    }
  });

  it('say what a source says of the influence that people had, and choose no level for it', async () => {
    const symposium = await read('/schagen/bijeenkomsten/startsymposium');
    expect(symposium).toContain('door middel van stemmen direct invloed');
    expect(symposium).toMatch(/Hoeveel invloed hadden mensen\?\s+niet openbaar bekend/);
    expect(await read('/stichtse-vecht/agenda')).toContain('was deze invloed meer indirect');
  });

  it('tell what was decided as their sources do, and of the rest that it is not publicly known', async () => {
    const schagen = await read('/schagen/besluiten');
    expect(schagen).toContain('Raadsbesluit over de Lokale Inclusie Agenda');
    expect(schagen).toContain('Geldt tot en met 31 december 2022');
    expect(schagen.split('De dag is niet openbaar bekend')).toHaveLength(5);
    expect(schagen).not.toMatch(/2026|Ontbreekt|staat nu geen geld/);
    const vecht = await read('/stichtse-vecht/besluiten');
    expect(vecht).toContain('28 januari 2020 besloten door de gemeenteraad Aangenomen met algemene stemmen');
    expect(vecht).toContain('21 september 2021 besloten door het college Vastgesteld');
    expect(vecht).not.toMatch(/2026|Ontbreekt|staat nu geen geld/);
    const plan = await read('/schagen/besluiten/projectplan-toegankelijk-en-inclusief-schagen');
    expect(plan).toMatch(/Hoe liep het af\?\s+niet openbaar bekend/);
    expect(plan).toContain('of dat is gedaan, is niet openbaar bekend');
  });

  it('tell of their working groups what a source says, and miss nobody in them', async () => {
    const group = '/schagen/werkgroepen/werkgroep-1-van-5';
    for (const [page, ...said] of [
      ['/schagen/werkgroepen', 'Werkgroep 5 van 5', 'ongeveer vijf keer (Bron: Movisie)', 'elke maand (Bron: Movisie)'],
      [group, 'ervaringsdeskundigen (Bron: Movisie)', 'Aan welk speerpunt de groep werkte, is niet openbaar bekend.'],
      [
        '/schagen/werkgroepen/raadswerkgroep',
        'Wanneer de groep bijeenkwam en wat zij besloot, is niet openbaar bekend.',
      ],
      ['/stichtse-vecht/werkgroepen/interne-werkgroep', 'Wie precies meededen en hoeveel mensen dat waren'],
    ] as const) {
      const told = await read(page);
      for (const words of said) expect(told).toContain(words);
      expect(told).not.toMatch(/Wie missen|Wilt u meedoen|nog niet|2026/);
    }
  });

  it('call drawn up what a municipality drew up, and added what came beside what was chosen', async () => {
    expect(await read('/stichtse-vecht/speerpunten/veiligheid')).toContain('‘Veiligheid’ is opgesteld door:');
    expect(await read('/stichtse-vecht/agenda')).toContain('Opgesteld door Gemeente Stichtse Vecht.');
    expect(await read('/schagen/agenda')).toContain('Toegevoegd door Gemeente Schagen.');
  });

  it('promise nothing in the name of a municipality, mention no draw, and say a placeholder once', async () => {
    for (const slug of ['schagen', 'stichtse-vecht']) {
      expect(await read(`/${slug}/onbeantwoord`)).not.toMatch(/krijgt antwoord|Hebt u zelf iets verteld/);
      for (const page of ['', '/voorstellen', '/stemmingen', '/speerpunten'])
        expect(await read(`/${slug}${page}?taal=nl-eenvoudig`)).not.toMatch(/onze plannen|luisteren wij|maakten wij/);
    }
    const ballot = '/schagen/stemmingen/stemming-van-de-aanwezigen';
    expect(await read(`${ballot}/uitslag`)).not.toContain('loting');
    for (const page of [ballot, '/schagen/voorstellen'])
      expect((await read(page)).split('Dit is een plaatshouder')).toHaveLength(2);
  });
});
