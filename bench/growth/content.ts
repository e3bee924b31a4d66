// What a town holds, as statements over many towns at once. Written in bulk, so without the commands; the shape is what
// they make. `$1` to `$2` are the towns, `$3` the agendas of each and `$4` its signals.

/** Ids are made from what a thing is and its number within its town; those of another world are others. */
export function idFunction(world: string): string {
  return `create or replace function pg_temp.id_of(kind text, town bigint, number bigint) returns uuid language sql immutable
    as $$ select md5('${world}' || ':' || kind || ':' || town || ':' || number)::uuid $$`;
}

const towns = 'generate_series($1::int, $2::int) town';
const ownTown = "pg_temp.id_of('municipality', town, 0)";

/** The numbers of a kind of which each agenda has so many, of a neighbour six at most: 100 apart, the agenda before them. */
const perAgenda = (count: number) =>
  `${towns}, generate_series(1, $3::int) agenda, generate_series(1, case when town = 1 then ${count} else least(${count}, 6) end) place, lateral (select agenda * 100 + place as number) n`;

/**
 * Signals from the newest to the oldest: half of them in the current agenda, the others over all of them; a hundred from each
 * gathering. Of the older half one in five waits for an answer.
 */
const signals = `
  select town, number, agenda, agenda * 100000 + (row_number() over (partition by town, agenda order by number) - 1) / 100 as gathering,
    number > $4::int / 2 and number % 5 = 0 as loose
  from ${towns}, generate_series(1, $4::int) number,
    lateral (select case when number <= $4::int / 2 then $3::int else 1 + number % $3::int end as agenda) a`;

const node = (kind: string, from: string) => `
  insert into thread_nodes (municipality_id, id, kind, created_at)
  select ${ownTown}, pg_temp.id_of('${kind}', town, number), '${kind}', now() from ${from}`;

interface Linked {
  from: string;
  to: string;
  source: string;
  ballot?: string;
  /** From signals. */
  voice?: boolean;
}

const link = (relation: string, { from, to, source, ballot = 'null::uuid', voice = false }: Linked) => `
  insert into thread_links (municipality_id, id, from_id, to_id, from_signal, relation, act_id, decided_in, created_at)
  select ${ownTown}, gen_random_uuid(), ${from}, ${to}, ${voice}, '${relation}', gen_random_uuid(), ${ballot}, now() from ${source}`;

const id = (kind: string, number = 'number') => `pg_temp.id_of('${kind}', town, ${number})`;

export const statements = [
  `insert into municipalities (id, slug, name, kind, listed, created_at)
   select ${ownTown}, 'proefdam-' || town, 'Proefdam ' || town, 'live', true, now() from ${towns}`,
  `insert into domains (municipality_id, id, position, name, name_en)
   select ${ownTown}, ${id('domain')}, number, 'Domein ' || number, 'Domain ' || number from ${towns}, generate_series(1, 7) number`,
  `insert into agendas (municipality_id, id, slug, title, starts_on, ends_on, created_at)
   select ${ownTown}, ${id('agenda')}, 'agenda-' || number, 'Agenda ' || number, day, day + 360, now()
   from ${towns}, generate_series(1, $3::int) number, lateral (select current_date - 100 - ($3::int - number) * 361 as day) d`,
  node('organisation', `${towns}, generate_series(1, 20) number`),
  `insert into organisations (municipality_id, id, name, kind, created_at)
   select ${ownTown}, ${id('organisation')}, 'Organisatie ' || number, case number when 1 then 'municipality' else 'partner' end, now()
   from ${towns}, generate_series(1, 20) number`,
  node('gathering', `(select distinct town, gathering as number from (${signals}) s) g`),
  `insert into gatherings (municipality_id, id, agenda_id, slug, kind, title, held_on, answer_by, state, created_at)
   select ${ownTown}, ${id('gathering')}, ${id('agenda', 'number / 100000')}, 'gesprek-' || number, 'visit', 'Gesprek ' || number,
     day, day + 42, 'closed', now()
   from (select distinct town, gathering as number from (${signals}) s) g,
     lateral (select current_date - 60 - ($3::int - number / 100000)::int * 361 + (number % 100)::int as day) d`,
  node('signal', `(${signals}) s`),
  `insert into signals (municipality_id, id, agenda_id, gathering_id, words, domain_id, consent, told_by, released_at, taken_up, created_at)
   select ${ownTown}, ${id('signal')}, ${id('agenda', 'agenda')}, ${id('gathering', 'gathering')},
     'Bij de ingang van het buurthuis is een drempel van ' || number || ' centimeter. Met mijn rolstoel kom ik er niet overheen.',
     ${id('domain', '1 + number % 7')}, case number % 3 when 0 then 'publish' else 'staff' end, 'note-taker',
     case when number % 3 = 0 and not loose then now() end, (not loose)::int, now() - number * interval '1 minute'
   from (${signals}) s`,
  link('raised', { from: id('gathering', 'gathering'), to: id('signal'), source: `(${signals}) s` }),
  node('proposal', perAgenda(12)),
  `insert into proposals (municipality_id, id, agenda_id, number, title, created_at)
   select ${ownTown}, ${id('proposal')}, ${id('agenda', 'agenda')}, number, 'Voorstel ' || number, now() from ${perAgenda(12)}`,
  link('led_to', {
    from: id('signal'),
    to: id('proposal', 'agenda * 100 + 1 + number % 12'),
    voice: true,
    source: `(${signals}) s where not loose`,
  }),
  node('ballot', perAgenda(1)),
  `insert into ballots (municipality_id, id, agenda_id, slug, title, max_choices, seats, origin, state, established_at, paper_count, created_at)
   select ${ownTown}, ${id('ballot')}, ${id('agenda', 'agenda')}, 'stemming-' || number, 'Stemming ' || number, 3, 6, 'import', 'established',
     now(), 200, now() - number * interval '1 day' from ${perAgenda(1)}`,
  `insert into ballot_options (municipality_id, ballot_id, proposal_id, place, title, votes, chosen)
   select ${ownTown}, ${id('ballot', 'agenda * 100 + 1')}, ${id('proposal')}, place, 'Voorstel ' || number, 150 - place, place <= 6
   from ${perAgenda(12)}`,
  node('priority', perAgenda(6)),
  `insert into priorities (municipality_id, id, agenda_id, slug, position, title, created_at)
   select ${ownTown}, ${id('priority')}, ${id('agenda', 'agenda')}, 'speerpunt-' || number, place, 'Speerpunt ' || number, now()
   from ${perAgenda(6)}`,
  link('chosen_as', {
    from: id('proposal'),
    to: id('priority'),
    source: perAgenda(6),
    ballot: id('ballot', 'agenda * 100 + 1'),
  }),
  link('led_to', { from: id('proposal', 'number + 6'), to: id('priority'), source: perAgenda(6) }),
  node('action', perAgenda(60)),
  `insert into actions (municipality_id, id, agenda_id, slug, title, about, organisation_id, due_on, measure, money, state, created_at)
   select ${ownTown}, ${id('action')}, ${id('agenda', 'agenda')}, 'actie-' || number, 'Actie ' || number, 'Wat er gedaan wordt.',
     ${id('organisation', '1 + number % 20')}, current_date + place, 'Negen buurthuizen zonder drempel', 'reserved',
     case when agenda < $3::int or place % 3 = 0 then 'done' else 'busy' end, now()
   from ${perAgenda(60)}`,
  link('led_to', { from: id('priority', 'agenda * 100 + 1 + place % 6'), to: id('action'), source: perAgenda(60) }),
  node('progress-update', perAgenda(60)),
  `insert into progress_updates (municipality_id, id, action_id, state, words, created_at)
   select ${ownTown}, ${id('progress-update')}, ${id('action')}, 'busy', 'Het gaat goed.', now() from ${perAgenda(60)}`,
  node('outcome', perAgenda(20)),
  `insert into outcomes (municipality_id, id, action_id, words, measured_on, created_at)
   select ${ownTown}, ${id('outcome')}, ${id('action', 'agenda * 100 + place * 3')}, 'Vijf buurthuizen zijn klaar.', current_date, now()
   from ${perAgenda(20)}`,
];

/** Every older agenda was published too, with the words of the current one. */
export const olderEditions = `
  with current as (select content from agenda_editions where municipality_id = pg_temp.id_of('municipality', 1, 0)),
    nodes as (
      insert into thread_nodes (municipality_id, id, kind, created_at)
      select pg_temp.id_of('municipality', 1, 0), pg_temp.id_of('edition', 1, number), 'edition', now()
      from generate_series(1, $1::int - 1) number)
  insert into agenda_editions (municipality_id, id, agenda_id, number, content, published_at)
  select pg_temp.id_of('municipality', 1, 0), pg_temp.id_of('edition', 1, number), pg_temp.id_of('agenda', 1, number), 1, content, now()
  from current, generate_series(1, $1::int - 1) number`;
