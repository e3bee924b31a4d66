// What letters are put together from.
import type { Line, Part, Section } from '../../platform/documents/document.ts';
import type { Words } from '../../platform/i18n/words.ts';
import type { Affairs, OwnWords } from './types.ts';

export function paragraph(text: string, link?: Line['link']): Part {
  return { kind: 'paragraph', line: link ? { text, link } : { text } };
}

/** A list; nothing where there is nothing to list. */
export function list(items: (string | Line)[], { ordered = false } = {}): Part[] {
  if (items.length === 0) return [];
  return [{ kind: 'list', ordered, items: items.map((item) => (typeof item === 'string' ? { text: item } : item)) }];
}

/** A table; nothing where it would have no rows. */
export function table(caption: string, head: string[], rows: (string | Line)[][]): Part[] {
  if (rows.length === 0) return [];
  const asLines = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)));
  return [{ kind: 'table', caption, head, rows: asLines }];
}

/** A cell or a line that is a link as a whole. */
export function linked(label: string, href: string): Line {
  return { text: '', link: { label, href } };
}

export function section(heading: string, parts: Part[], level: Section['level'] = 2): Section {
  return { level, heading, parts };
}

/** What somebody typed, as paragraphs: a line that is left empty ends one. */
export function typed(words: OwnWords[keyof OwnWords]): Part[] {
  return words
    .split(/\n\s*\n/)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((one) => paragraph(one));
}

/** By whom an agenda was adopted, or that it was not. */
export function sayAdopted({ adoptedBy, adoptedOn }: NonNullable<Affairs['agenda']>, { t, date }: Words): string {
  return adoptedBy && adoptedOn
    ? t('letters.doc.adopted', { by: t(`periods.by.${adoptedBy}`), on: date(adoptedOn) })
    : t('letters.doc.notAdopted');
}

/** A sentence ends with one full stop, whether it came with one or not. */
export function sentence(said: string): string {
  return /[.!?…]$/.test(said) ? said : `${said}.`;
}

/** As much of a text as fits in a line of a letter, up to the end of a word. */
export function shorten(text: string, longest: number): string {
  const signs = Array.from(text.replace(/\s+/g, ' ').trim());
  if (signs.length <= longest) return signs.join('');
  const cut = signs.slice(0, longest - 1).join('');
  return `${cut.replace(/\s+\S{0,30}$/u, '')}…`;
}
