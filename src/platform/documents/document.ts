// A document that is shown as a page and as a PDF: the same words in the same order, whichever way somebody reads it.
import { z } from 'zod';

/** A line of text, with a link in it where there is more. Addresses are below the municipality: '/acties'. */
const line = z.strictObject({
  text: z.string(),
  link: z.strictObject({ label: z.string().min(1), href: z.string().startsWith('/') }).optional(),
  /** What stands behind the link. */
  after: z.string().optional(),
});

const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), line }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(line).min(1) }),
  z
    .strictObject({
      kind: z.literal('table'),
      caption: z.string(),
      head: z.array(z.string()).min(1),
      rows: z.array(z.array(line)).min(1),
    })
    .refine(({ head, rows }) => rows.every((row) => row.length === head.length), 'a row with another number of cells'),
]);

const section = z.strictObject({
  level: z.union([z.literal(2), z.literal(3)]),
  heading: z.string().min(1),
  parts: z.array(part),
});

/** In its first format: a document that was frozen is read with the format that it was written in. */
export const firstDocument = z
  .strictObject({
    format: z.literal(1),
    title: z.string().min(1),
    /** To whom, from whom, which day. */
    about: z.array(z.strictObject({ label: z.string(), value: z.string() })),
    sections: z.array(section),
  })
  .refine(
    ({ sections }) => sections[0]?.level !== 3,
    'a heading of the third level below the title: a level would be skipped',
  );

export type Line = z.infer<typeof line>;
export type Part = z.infer<typeof part>;
export type Section = z.infer<typeof section>;
export type PaperDocument = z.infer<typeof firstDocument>;

/** All words of a document in the order of reading: what every way of showing it holds. */
export function wordsIn({ title, about, sections }: PaperDocument): string[] {
  const parts = sections.flatMap(({ heading, parts: own }) => [heading, ...own.flatMap(wordsOf)]);
  return [title, ...about.flatMap(({ label, value }) => [label, value]), ...parts].filter(Boolean);
}

function wordsOf(one: Part): string[] {
  if (one.kind === 'paragraph') return wordsOfLine(one.line);
  if (one.kind === 'list') return one.items.flatMap(wordsOfLine);
  return [one.caption, ...one.head, ...one.rows.flatMap((row) => row.flatMap(wordsOfLine))];
}

function wordsOfLine({ text, link, after }: Line): string[] {
  return [text, link?.label ?? '', after ?? ''];
}
