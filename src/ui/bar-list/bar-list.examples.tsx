import type { Examples } from '../gallery/example.ts';
import { BarList } from './bar-list.tsx';

export const examples: Examples = {
  'Hoeveel mensen kozen dit?': (
    <BarList
      caption="Vijf voorstellen zijn gekozen. ‘Overal naar binnen kunnen’ kreeg de meeste stemmen."
      rows={[
        {
          label: 'Overal naar binnen kunnen',
          href: '/zonnedam/voorstellen#toegang',
          value: 131,
          of: 214,
          chosen: true,
        },
        { label: 'Begrijpelijke taal', href: '/zonnedam/voorstellen#taal', value: 118, of: 214, chosen: true },
        { label: 'Een rolstoelbus in het weekend', value: 37, of: 214, note: 'staat op de lijst voor 2026' },
        { label: 'Meer bankjes', value: 0, of: 214 },
      ]}
    />
  ),
};
