// The one place that makes a PDF: of a document, tagged for whoever has it read aloud (PDF/UA-1). What cannot be made so is a
// fault: the compiler refuses a document without a title or with a heading level that is skipped.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Line, PaperDocument, Part } from './document.ts';
import { showable, signsIn } from './showable.ts';
import { template } from './template.ts';

export interface Pdf {
  bytes: Buffer;
  pages: number;
}

export interface Around {
  /** Makes an address below the municipality whole: paper knows no site that it belongs to. */
  address: (href: string) => string;
  /** At the bottom of every page. */
  footer: string;
  /** Said at the end where something that was typed has a stand-in: that □ is a sign that paper cannot show. */
  unshown: string;
}

export async function makePdf(document: PaperDocument, around: Around): Promise<Pdf> {
  const { compiler, signs } = await load();
  const typed = { ...withAddresses(document, around.address), footer: around.footer };
  const paper = JSON.stringify(typed, (_, value) => (typeof value === 'string' ? showable(value, signs) : value));
  const unshown = paper === JSON.stringify(typed) ? '' : around.unshown;
  const key = paper + unshown;
  return keptPapers.get(key) ?? keepPaper(key, compile(compiler, { paper, unshown }));
}

function compile(compiler: NodeCompiler, inputs: Record<'paper' | 'unshown', string>): Pdf {
  const made = compiler.compile({ mainFileContent: template, inputs });
  if (!made.result) throw new Error(`No PDF could be made: ${complaintsIn(compiler, made.takeError())}`);
  const bytes = compiler.pdf(made.result, { pdfStandard: 'ua-1' });
  const pages = made.result.numOfPages;
  compiler.evictCache(keptRuns);
  return { bytes, pages };
}

/** What was laid out before is kept for so many documents: the same parts are often laid out again. */
const keptRuns = 10;

/**
 * The papers that were made last, by what stands on them. Making one holds up everybody else for some 50 ms: what is asked for
 * again, under whatever address, is not made again.
 */
const keptPapers = new Map<string, Pdf>();
const mostKept = 16;

function keepPaper(key: string, pdf: Pdf): Pdf {
  const [oldest] = keptPapers.keys();
  if (oldest !== undefined && keptPapers.size >= mostKept) keptPapers.delete(oldest);
  keptPapers.set(key, pdf);
  return pdf;
}

type Fault = Parameters<NodeCompiler['fetchDiagnostics']>[0];

function complaintsIn(compiler: NodeCompiler, fault: Fault | null): string {
  return fault ? JSON.stringify(compiler.fetchDiagnostics(fault)) : 'the compiler does not say why';
}

interface Loaded {
  compiler: NodeCompiler;
  signs: ReadonlySet<number>;
}

let loading: Promise<Loaded> | undefined;

/** Loaded when the first PDF is asked for: it is large, and most programs make none. */
function load(): Promise<Loaded> {
  loading ??= loadNow().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

const require = createRequire(import.meta.url);
const faces = ['400Regular/SourceSans3_400Regular', '700Bold/SourceSans3_700Bold'];

async function loadNow(): Promise<Loaded> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler');
  const fonts = await Promise.all(
    faces.map((name) => readFile(require.resolve(`@expo-google-fonts/source-sans-3/${name}.ttf`))),
  );
  const [signs = new Set<number>(), ...others] = fonts.map(signsIn);
  const inAll = new Set([...signs].filter((sign) => others.every((known) => known.has(sign))));
  return { compiler: typst.NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] }), signs: inAll };
}

function withAddresses(document: PaperDocument, address: Around['address']): PaperDocument {
  const whole = (line: Line): Line =>
    line.link ? { ...line, link: { ...line.link, href: address(line.link.href) } } : line;
  const wholePart = (part: Part): Part => {
    if (part.kind === 'paragraph') return { ...part, line: whole(part.line) };
    if (part.kind === 'list') return { ...part, items: part.items.map(whole) };
    return { ...part, rows: part.rows.map((row) => row.map(whole)) };
  };
  return {
    ...document,
    sections: document.sections.map((section) => ({ ...section, parts: section.parts.map(wholePart) })),
  };
}
