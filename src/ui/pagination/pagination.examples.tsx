import type { Examples } from '../gallery/example.ts';
import { Pagination } from './pagination.tsx';

export const examples: Examples = {
  'Middenin een lange lijst': <Pagination page={6} pages={12} href={(page) => `/zonnedam/acties?bladzijde=${page}`} />,
};
