import type { Examples } from '../gallery/example.ts';
import { Lines } from './lines.tsx';
import { Heading, HiddenText, Lead, Link, List, Paragraph } from './text.tsx';

export const examples: Examples = {
  Koppen: (
    <>
      <Heading level={3} look={1}>
        Wat is er met uw inbreng gedaan?
      </Heading>
      <Heading level={3} look={2}>
        Onze speerpunten
      </Heading>
      <Heading level={3}>Overal naar binnen kunnen</Heading>
      <Heading level={4}>Wie doet dit?</Heading>
    </>
  ),
  'Inleiding en tekst': (
    <>
      <Lead>Samen maken we een agenda: wat gaat er beter, wie doet dat en wanneer is het klaar.</Lead>
      <Paragraph>
        U kunt op elk moment vertellen wat u merkt. <Link href="/zonnedam/meedoen">Vertel wat u merkt</Link>. Wij lezen
        alles, en u kunt volgen wat ermee gebeurt.
      </Paragraph>
      <Paragraph>
        <HiddenText>Wie dit doet: </HiddenText>Stichting Buurthuizen
      </Paragraph>
      <Paragraph small>Bijgewerkt op 3 juni 2024 om 14.05 uur.</Paragraph>
    </>
  ),
  Lijsten: (
    <>
      <List items={['Winkels en horeca', 'Sportclubs', 'Het gemeentehuis']} />
      <List
        ordered
        items={['U vertelt wat u merkt.', 'Wij lezen het binnen twee weken.', 'U ziet wat ermee gebeurt.']}
      />
    </>
  ),
  'Wat iemand typte, met alinea’s': <Lines text={'De deur is te zwaar.\nDe stoep is te hoog.'} />,
};
