import { Chip } from '../chip/chip.tsx';
import type { Examples } from '../gallery/example.ts';
import { DataList } from './data-list.tsx';

export const examples: Examples = {
  'Wie doet wat': (
    <DataList
      items={[
        { key: 'Wie doet dit?', value: 'Stichting Buurthuizen Zonnedam' },
        { key: 'Klaar voor', value: '1 juli 2022' },
        { key: 'Betaald door', value: 'gemeente en stichting' },
        { key: 'Hoe staat het?', value: <Chip state="done">Klaar</Chip> },
      ]}
    />
  ),
};
