import type { Teller } from '../thread/index.ts';
import { findAnswers } from './queries.ts';

/** An answer is told in its own words. */
export const tellAnswers: Teller = async (tx, nodes) => {
  const answers = await findAnswers(
    tx,
    nodes.filter((node) => node.kind === 'answer').map((node) => node.id),
  );
  return new Map([...answers].map(([id, words]) => [id, { title: words }]));
};
