import type { Examples } from '../gallery/example.ts';
import { Table } from './table.tsx';

export const examples: Examples = {
  'Uitslag van een stemming': (
    <Table
      caption="Uitslag per voorstel"
      columns={[
        { label: 'Voorstel' },
        { label: 'Stemmen', numeric: true },
        { label: 'Deel van de stemmers', numeric: true },
        { label: 'Gekozen' },
      ]}
      rows={[
        ['Overal naar binnen kunnen', '131', '61%', 'ja'],
        ['Begrijpelijke taal', '118', '55%', 'ja'],
        ['Een rolstoelbus', '37', '17%', 'nee'],
      ]}
    />
  ),
  'Zonder namen per rij': (
    <Table
      caption="Aanwezig per avond"
      columns={[{ label: 'Datum' }, { label: 'Mensen', numeric: true }]}
      rows={[['12 maart', '84']]}
      rowHeaders={false}
    />
  ),
};
