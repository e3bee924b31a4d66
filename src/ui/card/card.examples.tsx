import type { Examples } from '../gallery/example.ts';
import { Paragraph } from '../text/text.tsx';
import { Counts } from '../thread/counts.tsx';
import { Card, CardGrid } from './card.tsx';

export const examples: Examples = {
  'Kaarten naast elkaar': (
    <CardGrid>
      <Card heading="Overal naar binnen kunnen" level={3} kind="priority" href="/zonnedam/speerpunten#toegang">
        <Paragraph>Winkels, sportclubs en het gemeentehuis zonder drempels.</Paragraph>
        <Counts
          items={[
            { kind: 'signal', number: 74, word: 'verhalen' },
            { kind: 'action', number: 11, word: 'acties' },
            { kind: 'outcome', number: 4, word: 'klaar' },
          ]}
        />
      </Card>
      <Card heading="Begrijpelijke taal" level={3} kind="priority" href="/zonnedam/speerpunten#taal">
        <Paragraph>Brieven en websites die iedereen snapt.</Paragraph>
      </Card>
    </CardGrid>
  ),
  'Kaart zonder kop': (
    <Card>
      <Paragraph>De volgende bijeenkomst is op 12 maart in De Kade.</Paragraph>
    </Card>
  ),
};
