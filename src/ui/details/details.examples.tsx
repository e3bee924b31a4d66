import type { Examples } from '../gallery/example.ts';
import { Paragraph } from '../text/text.tsx';
import { Details } from './details.tsx';

export const examples: Examples = {
  'Meer lezen': (
    <>
      <Details summary="Wie leest wat ik vertel?">
        <Paragraph>Twee medewerkers van de gemeente en de notulist van de werkgroep.</Paragraph>
      </Details>
      <Details summary="Kan ik later nog iets veranderen?" open>
        <Paragraph>Ja. Met uw code kunt u uw inbreng aanpassen of intrekken.</Paragraph>
      </Details>
    </>
  ),
};
