import { Chip } from '../../chip/chip.tsx';
import { TableOfContents } from '../../contents/table-of-contents.tsx';
import { Columns } from '../../layout/layout.tsx';
import { Heading, Lead, Link, Paragraph } from '../../text/text.tsx';
import { Entries, Entry } from '../../thread/entry.tsx';
import { Origin } from '../../thread/origin.tsx';
import { Shape } from '../../thread/shape.tsx';

/** How an agenda can look: what was promised, by whom, how far, and whose voices stand behind it. */
export function AgendaExample() {
  return (
    <>
      <Paragraph small>Vastgesteld door het college op 21 september 2021 · geldt tot en met 2024</Paragraph>
      <Heading level={1}>Lokale Inclusie Agenda Zonnedam</Heading>
      <Lead>
        Zes speerpunten, 41 acties. Bij elke actie staat wie het doet, wanneer het klaar is en hoeveel mensen erom
        vroegen.
      </Lead>
      <Columns shape="aside-first">
        <TableOfContents items={contents}>
          <Paragraph>
            <Link href="/zonnedam/agenda#pdf">PDF</Link> · <Link href="/zonnedam/agenda#docx">Word</Link> ·{' '}
            <Link href="/zonnedam/agenda#kort">Kort verteld</Link> · <Link href="/zonnedam/agenda.json">Open data</Link>
          </Paragraph>
        </TableOfContents>
        <div class="sp-flow">
          <Heading level={2} id="speerpunt-1">
            <Shape kind="priority" />
            1. Overal naar binnen kunnen
          </Heading>
          <Origin>
            <Paragraph>
              Hierachter staan <b>74 verhalen</b> van 6 plekken. Gekozen met 131 van de 214 stemmen, later samengevoegd
              met ‘Goede stoepen’. <Link href="/zonnedam/speerpunten#toegang">Lees hoe het ging</Link>
            </Paragraph>
          </Origin>
          <Actions />
        </div>
      </Columns>
    </>
  );
}

function Actions() {
  return (
    <Entries>
      <Entry
        title="Buurthuizen zonder drempel"
        href="/zonnedam/acties#buurthuizen"
        state={<Chip state="done">Klaar</Chip>}
        facts={['Stichting Buurthuizen Zonnedam', 'juli 2022', '14 verhalen', '3 → 8 van 9 buurthuizen']}
      />
      <Entry
        title="Oefenroute met winkeliers"
        href="/zonnedam/acties#oefenroute"
        state={<Chip state="busy">Bezig</Chip>}
        facts={['Winkeliersvereniging Kadekwartier', 'voor 1 maart 2025', '22 verhalen', 'geld is geregeld']}
      />
      <Entry
        title="Stoepen rond het station"
        href="/zonnedam/acties#stoepen"
        state={<Chip state="late">Te laat, nieuwe datum gevraagd</Chip>}
        facts={['Gemeente, team Openbare ruimte', 'was 1 oktober 2024', '31 verhalen']}
      />
      <Entry
        title="Toegankelijk sporten bij drie clubs"
        href="/zonnedam/acties#sporten"
        state={<Chip state="undecided">Nog te beslissen</Chip>}
        facts={['Sportraad Zonnedam', 'besluit in november', '7 verhalen']}
      />
    </Entries>
  );
}

const contents = [
  { label: 'Overal naar binnen kunnen', href: '#speerpunt-1' },
  { label: 'Begrijpelijke taal', href: '#speerpunt-1' },
  { label: 'Werk dat bij je past', href: '#speerpunt-1' },
  { label: 'Elkaar ontmoeten', href: '#speerpunt-1' },
  { label: 'Hulp makkelijk vinden', href: '#speerpunt-1' },
  { label: 'De gemeente geeft het voorbeeld', href: '#speerpunt-1' },
];
