import { exampleQr } from '../code-card/code-card.examples.tsx';
import type { Examples } from '../gallery/example.ts';
import { Paragraph } from '../text/text.tsx';
import { BigScreen } from './big-screen.tsx';

export const examples: Examples = {
  'Voor in de zaal': (
    <BigScreen address="Ga naar speerpunt.nl/d en typ:" code="KADE-482" svg={exampleQr}>
      <Paragraph>
        <b>84 mensen doen mee.</b> Nu: kies de vijf voorstellen die voor u het belangrijkst zijn.
      </Paragraph>
    </BigScreen>
  ),
};
