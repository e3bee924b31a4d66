import type { Examples } from '../gallery/example.ts';
import { List } from '../text/text.tsx';
import { Chip } from './chip.tsx';

export const examples: Examples = {
  'Hoe staat het?': (
    <List
      items={[
        <Chip state="done">Klaar</Chip>,
        <Chip state="busy">Bezig</Chip>,
        <Chip state="late">Te laat, nieuwe datum gevraagd</Chip>,
        <Chip state="undecided">Nog te beslissen</Chip>,
        <Chip state="stopped">Gestopt</Chip>,
        <Chip state="planned">Komt in 2026</Chip>,
        <Chip state="draft">Concept</Chip>,
      ]}
    />
  ),
};
