import type { Examples } from '../gallery/example.ts';
import { Quote } from './quote.tsx';

export const examples: Examples = {
  'In eigen woorden': (
    <Quote source="Een bewoner van de Kadewijk, op de startavond">
      ‘Ik kom met mijn rolstoel het buurthuis niet in. De drempel is te hoog en de deur te zwaar.’
    </Quote>
  ),
};
