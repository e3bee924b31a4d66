import type { Examples } from '../gallery/example.ts';
import { Paragraph } from '../text/text.tsx';
import { Slip } from './slip.tsx';

export const examples: Examples = {
  'Strook om uit te delen': (
    <Slip title="Stem mee in De Kade" level={3}>
      <Paragraph>
        Ga naar speerpunt.nl/d en typ: <b>KADE-482</b>
      </Paragraph>
      <Paragraph>Geen telefoon? Vraag een stembiljet op papier.</Paragraph>
    </Slip>
  ),
};
