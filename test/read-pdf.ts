// Reads a PDF as a program for blind people would: what it says of itself, its tags, its words.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Tag {
  role?: string;
  scope?: string;
  children?: Tag[];
}

export interface ReadPdf {
  /** The part of PDF/UA that it says to keep to. */
  ua: string | undefined;
  marked: boolean;
  language: string | undefined;
  title: string | undefined;
  /** The window has the title, not the name of the file. */
  showsTitle: boolean;
  pages: number;
  /** All roles in the order of the tags. */
  roles: string[];
  headings: string[];
  /** Of each cell of a head: what it is the head of. */
  headCells: string[];
  /** Where links that are tagged lead. */
  links: string[];
  /** All that is written, as `seen` has it. */
  words: string;
  /** How far to the right anything is written, and how wide the paper is. */
  widest: number;
  width: number;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const raw = Buffer.from(bytes).toString('latin1');
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { info } = (await file.getMetadata()) as { info: { Language?: string; Title?: string } };
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, index) => readPage(file, index + 1)));
  const tags = pages.flatMap((page) => page.tags);
  // Maps, whatever their types say.
  const says = (found: unknown, name: string) => found instanceof Map && found.get(name) === true;
  return {
    ua: /<pdfuaid:part>(\d)<\/pdfuaid:part>/.exec(raw)?.[1],
    marked: says(await file.getMarkInfo(), 'Marked'),
    ...{ language: info.Language, title: info.Title },
    showsTitle: says(await file.getViewerPreferences(), 'DisplayDocTitle'),
    pages: file.numPages,
    roles: tags.flatMap(({ role }) => role ?? []),
    headings: tags.flatMap(({ role = '' }) => (/^H\d$/.test(role) ? [role] : [])),
    headCells: tags.flatMap(({ role, scope }) => (role === 'TH' ? [scope ?? ''] : [])),
    links: pages.flatMap((page) => page.links),
    words: seen(pages.map((page) => page.words).join('')),
    widest: Math.max(...pages.map((page) => page.widest)),
    width: pages[0]?.width ?? 0,
  };
}

async function readPage(file: Awaited<ReturnType<typeof getDocument>['promise']>, number: number) {
  const page = await file.getPage(number);
  const { items } = await page.getTextContent();
  const written = items.flatMap((item) => ('str' in item ? [item] : []));
  const links = (await page.getAnnotations()) as { subtype: string; url?: string }[];
  return {
    tags: flat((await page.getStructTree()) as Tag),
    words: written.map(({ str }) => str).join(''),
    links: links.flatMap(({ subtype, url }) => (subtype === 'Link' && url ? [url] : [])),
    widest: Math.max(0, ...written.map(({ transform, width }) => (transform[4] as number) + width)),
    width: page.view[2] as number,
  };
}

function flat(tag: Tag): Tag[] {
  return [tag, ...(tag.children ?? []).flatMap(flat)];
}

/** Words without what differs by where a line ends: spaces, and the hyphens with which words are broken. */
export function seen(text: string): string {
  return text.replace(/[\s\u00ad\u200b‐-]+/gu, '');
}
