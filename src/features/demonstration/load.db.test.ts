import { beforeAll, describe, expect, it } from 'vitest';
import { makeTestApp, type TestApp } from '../../../test/app.ts';
import { demonstrationFolder, lookInto } from '../../../test/demonstration.ts';
import { ofNow } from '../../../test/evidence.ts';
import { makeMunicipality } from '../../../test/municipality.ts';
import { listActions } from '../actions/index.ts';
import { listEditions } from '../agenda/index.ts';
import { findBallot, listChosen, listOptions } from '../ballots/index.ts';
import { listOrganisations } from '../organisations/index.ts';
import { listAgendas } from '../periods/index.ts';
import { listPriorities } from '../priorities/index.ts';
import { listOpenProposals } from '../proposals/index.ts';
import { receiptOf, sumUnanswered } from '../signals/index.ts';
import { countVoices } from '../thread/index.ts';
import { findVisionEvidence } from '../vision/index.ts';
import { findGroupEvidence, listGroupsOn } from '../working-groups/index.ts';
import { loadDemonstration } from './load.ts';

let test: TestApp;
beforeAll(async () => {
  test = await makeTestApp();
  expect(await loadDemonstration(test.app, demonstrationFolder)).toEqual({
    kind: 'loaded',
    slugs: ['schagen', 'stichtse-vecht', 'zonnedam', 'lindeveen'],
  });
  // As at a first start: pages are slow until the database has counted what is there.
  await test.admin.query('analyze');
}, 120_000);

const { place, read, number } = lookInto(() => test);

describe('loading', () => {
  it('leaves a database alone that is used for something else', async () => {
    const used = await makeTestApp();
    await makeMunicipality(used);
    expect(await loadDemonstration(used.app, demonstrationFolder)).toEqual({ kind: 'other-data' });
    expect((await used.admin.query('select count(*) from municipalities')).rows[0].count).toBe(1);
  });

  it('does nothing the second time', async () => {
    expect(await loadDemonstration(test.app, demonstrationFolder)).toEqual({ kind: 'there' });
  });

  it('leaves no thread with an end that hangs in the air, and no moment that has still to come', async () => {
    const things = 'signals gatherings proposals ballots priorities actions progress_updates';
    const more = 'outcomes answers organisations agenda_editions decisions goals working_groups advices';
    const known = `${things} ${more}`
      .split(' ')
      .map((table) => `select municipality_id, id from ${table}`)
      .concat('select distinct municipality_id, vision_id from vision_versions')
      .join(' union all ');
    const nodes = await number('select count(*) from thread_nodes');
    expect(await number(`select count(*) from (${known}) k join thread_nodes n using (municipality_id, id)`)).toBe(
      nodes,
    );
    expect(await number('select count(*) from thread_links where created_at > $1', [test.now])).toBe(0);
    expect(await number('select count(*) from signals where created_at > $1', [test.now])).toBe(0);
  });

  it('writes to nobody about what happened long ago', async () => {
    await test.jobs.drain();
    expect(test.mailbox.mails()).toEqual([]);
  });
});

describe('Zonnedam', () => {
  it('shows on its first page and its agenda what the sketches of the look show', async () => {
    const home = await read('/zonnedam');
    const figures = ['356 verhalen verteld', '25 voorstellen', '6 speerpunten', '41 acties, 17 organisaties'];
    for (const shown of [...figures, '9 acties zijn klaar', '7 verhalen wachten']) expect(home).toContain(shown);
    const agenda = await read('/zonnedam/agenda');
    expect(agenda).toContain('Vastgesteld door het college op 21 september 2021');
    expect(agenda).toContain('Hierachter staan 74 verhalen van 6 plekken');
    expect(agenda).toContain('‘Overal naar binnen kunnen’ is gekozen met 131 van de 214 stemmen');
    expect(agenda).toContain('8 van de 9 buurthuizen zijn zonder hulp binnen te komen. In 2021 waren dat er 3.');
    const actions = await test.inside(await place('zonnedam'), (tx) => listActions(tx, {}));
    const shown = ['Buurthuizen zonder drempel', 'Oefenroute', 'Stoepen rond', 'Toegankelijk sporten'];
    const voicesOf = (start: string) => actions.find(({ title }) => title.startsWith(start))?.voices.voices;
    expect(shown.map(voicesOf)).toEqual([14, 22, 31, 7]);
  });

  it('shows a letter to the council with what was promised; the dossier is for the team, and nobody else has either', async () => {
    const list = await (await test.get('/zonnedam/brieven')).text();
    const [, path = ''] = /href="(\/zonnedam\/brieven\/raadsinformatiebrief-[^"]+)"/.exec(list) ?? [];
    expect(await read(path)).toContain('Acties beloofd: 41. Klaar: 9.');
    expect(list).not.toContain('overdrachtsdossier');
    const kept = await test.admin.query(
      'select distinct slug from municipalities where id in (select municipality_id from letters)',
    );
    expect(kept.rows).toEqual([{ slug: 'zonnedam' }]);
    expect(await number("select count(*) from letters where kind = 'handover'")).toBe(1);
  });

  it('has six priorities with as many voices, actions and results as the sketches', async () => {
    const figures = await test.inside(await place('zonnedam'), async (tx) => {
      const agenda = (await listAgendas(tx)).find(({ startsOn }) => startsOn === '2021-01-01');
      const priorities = await listPriorities(tx, agenda?.id as string);
      const voices = await countVoices(
        tx,
        priorities.map(({ id }) => id),
      );
      const rows = [];
      for (const { id, title } of priorities) {
        const actions = await listActions(tx, { priorityId: id });
        const done = actions.filter(({ state }) => state === 'done').length;
        rows.push([title, voices.get(id)?.voices, actions.length, done]);
      }
      return rows;
    });
    expect(figures).toEqual([
      ['Overal naar binnen kunnen', 74, 11, 4],
      ['Begrijpelijke taal', 58, 6, 2],
      ['Werk dat bij je past', 49, 8, 1],
      ['Elkaar ontmoeten', 61, 9, 2],
      ['Hulp makkelijk vinden', 44, 4, 0],
      ['De gemeente geeft het voorbeeld', 26, 3, 0],
    ]);
  });

  it('was told 312 things on six places in 2021, of which some wait, some are held back and some were taken back', async () => {
    const { id } = await place('zonnedam');
    const told = 'select count(*) from signals where municipality_id = $1 and ';
    expect(await number(`${told} created_at < '2022-01-01'`, [id])).toBe(312);
    expect(
      await number(
        "select count(distinct gathering_id) from signals where municipality_id = $1 and created_at < '2022-01-01'",
        [id],
      ),
    ).toBe(6);
    expect(await number(`${told} withdrawn_at is not null`, [id])).toBe(3);
    expect(await number(`${told} held_back_at is not null`, [id])).toBe(2);
    const waiting = "consent = 'publish' and words is not null and released_at is null and held_back_at is null";
    expect(await number(`${told} ${waiting}`, [id])).toBe(5);
    expect((await test.inside({ id }, (tx) => sumUnanswered(tx))).count).toBe(7);
  });

  it('counted 214 papers, which add up to what was told', async () => {
    const { id } = await place('zonnedam');
    const { ballot, options, chosen } = await test.inside({ id }, async (tx) => {
      const found = await findBallot(tx, { slug: 'stemming-over-25-voorstellen' });
      if (!found) throw new Error('no ballot');
      return { ballot: found, options: await listOptions(tx, found.id), chosen: await listChosen(tx, found.id) };
    });
    expect(ballot).toMatchObject({ state: 'established', paperCount: 214, blankCount: 3, seats: 5, codesMade: 240 });
    expect(options).toHaveLength(25);
    expect(options.reduce((sum, { votes }) => sum + (votes ?? 0), 0)).toBe(
      await number('select coalesce(sum(cardinality(choices)), 0) as count from papers where ballot_id = $1', [
        ballot.id,
      ]),
    );
    expect(chosen.map(({ title, votes }) => [title, votes])).toEqual([
      ['Overal naar binnen kunnen', 131],
      ['Begrijpelijke taal', 117],
      ['Elkaar ontmoeten', 109],
      ['Goede stoepen', 96],
      ['Werk dat bij je past', 88],
    ]);
  });

  it('tells who could not enter the community centre the whole path, from the evening to what was measured', async () => {
    const { id } = await place('zonnedam');
    const { rows } = await test.admin.query(
      "select id from signals where municipality_id = $1 and words like 'Ik kom met mijn rolstoel het buurthuis niet in.%'",
      [id],
    );
    const story = await read(`/volg/${receiptOf(test.app.secrets, rows[0].id)}`);
    const path = [
      '12 maart 2021',
      'Ik kom met mijn rolstoel',
      'Buurthuizen zonder drempel',
      'Overal naar binnen kunnen',
      '131',
      '21 september 2021',
      '8 van de 9 buurthuizen',
    ];
    for (const moment of path) expect(story).toContain(moment);
    expect(story).not.toMatch(/Oefenroute met winkeliers|Stoepen rond het station/);
  });

  it('makes a next agenda meanwhile, with proposals, an open ballot and a gathering to go to', async () => {
    const home = await read('/zonnedam/stemmingen');
    expect(home).toContain('Waar beginnen we mee?');
    expect(await read('/zonnedam/bijeenkomsten')).toContain('Jongerenavond in De Loods');
    const open = await test.inside(await place('zonnedam'), async (tx) => {
      const [next] = await listAgendas(tx);
      return { proposals: await listOpenProposals(tx, next?.id as string), editions: await listEditions(tx) };
    });
    expect(open.proposals).toHaveLength(6);
    expect(open.editions.map(({ number: edition }) => edition)).toEqual([2, 1]);
  });

  it('sees on the compass what nobody typed in, and where that differs from what was said', async () => {
    const compass = await read('/zonnedam/stappen');
    for (const seen of ['44 verhalen verteld', '37 van de 44 verhalen kregen een antwoord'])
      expect(compass).toContain(seen);
    expect(compass).not.toMatch(/312|Van 9 acties|groepen hebben een opdracht/);
    const vision = await read('/zonnedam/stappen/3');
    expect(vision).toContain('De gemeente zegt: op weg. Wat hier staat wijst op: sterk.');
    const earlier = await read('/zonnedam/stappen?agenda=lokale-inclusie-agenda-zonnedam');
    for (const seen of ['312 verhalen verteld', '27 van de 37 acties', 'Van 9 acties is verteld', '137 keer bijeen'])
      expect(earlier).toContain(seen);
    const before = await read('/zonnedam/stappen/5?agenda=lokale-inclusie-agenda-zonnedam');
    expect(before).toContain('214 mensen stemden.');
    expect(before).toContain('Wij gingen naar zes plekken toe.');
  });

  it('has seventeen organisations that do something, and the working groups', async () => {
    expect(await test.inside(await place('zonnedam'), listOrganisations)).toHaveLength(18);
  });
});

describe('what is meant and wanted', () => {
  it('is rich in Zonnedam: a definition that was tested and sharpened, a vision on many stories, goals that were measured', async () => {
    const page = await read('/zonnedam/visie');
    for (const shown of [
      'Getest op 12 voorbeelden',
      'In Zonnedam hoort u erbij, zoals u bent',
      'gehaald',
      'verhalen gehoord',
    ])
      expect(page).toContain(shown);
    expect(page).toContain('nog geen manier om het te weten');
    expect(await read('/zonnedam/visie/versies')).toContain('Bij de test in 2021 bleven wij twijfelen');
    const voices = await test.inside(await place('zonnedam'), async (tx) => {
      const { evidence } = await ofNow(findVisionEvidence)(tx);
      return evidence.find(({ message }) => message === 'vision.evidence.vision')?.values?.voices;
    });
    expect(voices).toBeGreaterThan(200);
  });

  it('is under way in Lindeveen, so that something is really lacking', async () => {
    const { gaps } = await test.inside(await place('lindeveen'), ofNow(findVisionEvidence));
    expect(gaps.map(({ message }) => message)).toEqual([
      'vision.gap.doubt.todo',
      'vision.gap.way.todo',
      'vision.gap.baseline.todo',
    ]);
  });
});

describe('working groups', () => {
  it('Zonnedam has one for each of its priorities, one inside the municipality, one of the council and a sounding board', async () => {
    const groups = await number(
      'select count(distinct g.kind) from working_groups g join municipalities m on m.id = g.municipality_id where m.slug = $1',
      ['zonnedam'],
    );
    expect(groups).toBe(4);
    const agenda = await test.inside(await place('zonnedam'), async (tx) => {
      const chosen = (await listAgendas(tx)).find(({ startsOn }) => startsOn === '2021-01-01');
      const priorities = await listPriorities(tx, chosen?.id as string);
      const counts = [];
      for (const { id } of priorities) counts.push((await listGroupsOn(tx, id)).length);
      return counts;
    });
    expect(agenda).toEqual([1, 1, 1, 1, 1, 2]);
    expect(await read('/zonnedam/werkgroepen/werkgroep-overal-naar-binnen')).toContain('Een vast testteam kijkt mee');
  });

  it('Lindeveen lacks the physical domain, and has a priority on which no group works', async () => {
    expect(await read('/lindeveen/werkgroepen/interne-werkgroep')).toContain('straten, gebouwen of vervoer gaat');
    const { gaps } = await test.inside(await place('lindeveen'), ofNow(findGroupEvidence));
    expect(gaps.map(({ message, values }) => [message.split('.')[2], values])).toEqual([
      ['physical', { title: 'Interne werkgroep' }],
      ['priority', { title: 'Er kunnen komen' }],
    ]);
  });
});

describe('Lindeveen', () => {
  it('is half-way: four priorities in draft, each on what was said in conversations, and nothing published', async () => {
    const { id } = await place('lindeveen');
    const { priorities, voices, editions } = await test.inside({ id }, async (tx) => {
      const [agenda] = await listAgendas(tx);
      const found = await listPriorities(tx, agenda?.id as string);
      const counts = await countVoices(
        tx,
        found.map((priority) => priority.id),
      );
      return { priorities: found, voices: [...counts.values()], editions: await listEditions(tx) };
    });
    expect(priorities).toHaveLength(4);
    expect(voices.every((behind) => behind.voices > 0 && behind.gatherings > 1)).toBe(true);
    expect(editions).toEqual([]);
    expect((await read('/lindeveen/speerpunten')).split('… Concept')).toHaveLength(5);
    expect(await read('/lindeveen/acties/dorpsauto-met-vrijwillige-chauffeurs')).toContain(
      'Dit staat nog niet in de agenda',
    );
    expect(await read('/zonnedam/speerpunten')).not.toContain('Concept');
    const compass = await read('/lindeveen/stappen');
    for (const seen of [
      '6 keer kwamen mensen bijeen',
      '3 waarvoor het geld geregeld is',
      '55 van de 56 verhalen kregen een antwoord',
    ])
      expect(compass).toContain(seen);
    expect(await read('/lindeveen/stappen/5')).not.toContain('voordat wij wisten hoeveel tijd dat kost');
    expect(await number('select count(*) from domains where municipality_id = $1', [id])).toBe(6);
  });
});
