import { exampleQr } from '../code-card/code-card.examples.tsx';
import type { Examples } from '../gallery/example.ts';
import { Paragraph } from '../text/text.tsx';
import { Slip } from './slip.tsx';
import { SlipCode, SlipSheet } from './slip-sheet.tsx';

export const examples: Examples = {
  'Strook om uit te delen': (
    <Slip title="Stem mee in De Kade" level={3}>
      <Paragraph>
        Ga naar speerpunt.nl/d en typ: <b>KADE-482</b>
      </Paragraph>
      <Paragraph>Geen telefoon? Vraag een stembiljet op papier.</Paragraph>
    </Slip>
  ),
  'Blad om te printen en los te knippen': (
    <SlipSheet about={<Paragraph>Print dit blad en knip de bewijsjes los.</Paragraph>}>
      {['7F3KQ-9TX2M', 'JQXQQ-R1FXN'].map((code, index) => (
        <Slip title={`Tafel 3, bewijsje ${index + 1}`} level={3}>
          <SlipCode code={code} svg={exampleQr}>
            <Paragraph>Kijk op speerpunt.nl/volg en vul de code in.</Paragraph>
          </SlipCode>
        </Slip>
      ))}
    </SlipSheet>
  ),
};
