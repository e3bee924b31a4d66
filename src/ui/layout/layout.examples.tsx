import { Card } from '../card/card.tsx';
import type { Examples } from '../gallery/example.ts';
import { Paragraph } from '../text/text.tsx';
import { Columns, Stack } from './layout.tsx';

export const examples: Examples = {
  'Twee kolommen': (
    <Columns>
      <Card heading="Wat is afgesproken?" level={3}>
        <Paragraph>De ingang is voor 1 juli zonder drempel.</Paragraph>
      </Card>
      <Card heading="Hoe merken we dat?" level={3}>
        <Paragraph>Drie mensen met een rolstoel proberen de deur.</Paragraph>
      </Card>
    </Columns>
  ),
  'Onder elkaar': (
    <Stack gap="small">
      <Paragraph>Eerst dit.</Paragraph>
      <Paragraph>Dan dat.</Paragraph>
    </Stack>
  ),
};
