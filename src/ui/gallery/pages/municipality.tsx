import { ButtonGroup, ButtonLink } from '../../button/button.tsx';
import { Card, CardGrid } from '../../card/card.tsx';
import { Columns } from '../../layout/layout.tsx';
import { Heading, Lead, Link, Paragraph } from '../../text/text.tsx';
import { Counts } from '../../thread/counts.tsx';
import { StepTrail } from '../../thread/step-trail.tsx';

/** How the first page of a municipality can look. */
export function MunicipalityExample() {
  return (
    <>
      <Columns shape="hero">
        <div>
          <Heading level={1}>Iedereen kan meedoen in Zonnedam. Wat is daarvoor nodig?</Heading>
          <Lead>
            Samen maken we een agenda: wat gaat er beter, wie doet dat en wanneer is het klaar. U kunt op elk moment
            vertellen wat u merkt.
          </Lead>
          <ButtonGroup>
            <ButtonLink href="/zonnedam/meedoen">Vertel wat u merkt</ButtonLink>
            <ButtonLink href="/zonnedam/agenda" appearance="secondary">
              Bekijk de agenda
            </ButtonLink>
          </ButtonGroup>
        </div>
        <FromWordToDeed />
      </Columns>
      <StepTrail label="Waar staan we? Zeven stappen" steps={steps} />
      <Heading level={2}>Onze speerpunten</Heading>
      <CardGrid>
        {priorities.map(({ name, text, counts: [stories, actions, done] }) => (
          <Card heading={name} level={3} kind="priority" href="/zonnedam/speerpunten">
            <Paragraph>{text}</Paragraph>
            <Counts
              items={[
                { kind: 'signal', number: stories, word: 'verhalen' },
                { kind: 'action', number: actions, word: 'acties' },
                { kind: 'outcome', number: done, word: 'klaar' },
              ]}
            />
          </Card>
        ))}
      </CardGrid>
    </>
  );
}

function FromWordToDeed() {
  return (
    <Card heading="Van woord naar daad">
      <Counts
        look="list"
        items={[
          { kind: 'signal', number: 312, word: 'verhalen verteld' },
          { kind: 'proposal', number: 25, word: 'voorstellen' },
          { kind: 'priority', number: 6, word: 'speerpunten' },
          { kind: 'action', number: 41, word: 'acties, 17 organisaties doen mee' },
          { kind: 'outcome', number: 9, word: 'acties zijn klaar' },
        ]}
      />
      <Paragraph>
        <Link href="/zonnedam/onbeantwoord">7 vragen wachten nog op antwoord</Link>
      </Paragraph>
    </Card>
  );
}

const steps = [
  { name: 'Verkennen', note: '312 verhalen', state: 'done' },
  { name: 'Draagvlak', note: 'besluit van de raad', state: 'done' },
  { name: 'Visie', note: 'vastgesteld', state: 'done' },
  { name: 'Werkgroepen', note: '6 groepen', state: 'done' },
  { name: 'Samen kiezen', note: '214 mensen stemden', state: 'done' },
  { name: 'Doen', note: 'nu bezig', state: 'now' },
  { name: 'Blijven doen', note: 'komt nog', state: 'todo' },
] as const;

const priorities: { name: string; text: string; counts: [number, number, number] }[] = [
  {
    name: 'Overal naar binnen kunnen',
    text: 'Winkels, sportclubs en het gemeentehuis zonder drempels.',
    counts: [74, 11, 4],
  },
  { name: 'Begrijpelijke taal', text: 'Brieven en websites die iedereen snapt.', counts: [58, 6, 2] },
  { name: 'Werk dat bij je past', text: 'Kijken naar wat iemand kan.', counts: [49, 8, 1] },
  { name: 'Elkaar ontmoeten', text: 'Plekken in de wijk waar groepen elkaar treffen.', counts: [61, 9, 2] },
  { name: 'Hulp makkelijk vinden', text: 'Eén plek voor al het aanbod.', counts: [44, 4, 0] },
  { name: 'De gemeente geeft het voorbeeld', text: 'Zelf doen wat we van anderen vragen.', counts: [26, 3, 0] },
];
