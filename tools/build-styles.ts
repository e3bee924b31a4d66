// Makes the one style sheet: the components of NL Design System, our own beside them, and of the theme's 2,800 tokens
// only those that something really reads.
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { speerpuntTheme, themeCss } from '../src/ui/theme/theme.ts';
import { pruneRules, pruneTokens } from './prune-styles.ts';

const candidate = ['button', 'data-badge', 'heading', 'link', 'mark', 'number-badge', 'paragraph', 'skip-link'];

// The order is that of the cascade: what holds fields together comes before the fields themselves.
const utrecht = [
  ...['root', 'body', 'page-body', 'page-header', 'page-footer', 'breadcrumb-nav', 'pagination'],
  ...['form-field', 'form-label', 'form-field-description', 'form-field-error-message', 'form-fieldset'],
  ...['textbox', 'textarea', 'select', 'radio-button', 'checkbox', 'custom-checkbox'],
  ...['alert', 'table', 'data-list', 'figure', 'button-group', 'unordered-list', 'ordered-list', 'separator'],
];

const theme = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
const font = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';

export interface BuiltStyles {
  css: string;
  /** Size as it goes over the line, with gzip. */
  bytes: number;
}

export async function buildStyles({ fontUrl = '/assets/source-sans-3.woff2' } = {}): Promise<BuiltStyles> {
  const packages = await Promise.all([
    ...candidate.map((name) => readPackageFile(`@nl-design-system-candidate/${name}-css/dist/${name}.css`)),
    ...utrecht.map((name) => readPackageFile(`@utrecht/${name}-css/dist/index.css`)),
  ]);
  const source = (await readSources('src/{ui,features}/**/*.{ts,tsx}')).join('\n');
  const used = packages.map((sheet) => pruneRules(withoutDataImages(sheet), source));
  const components = [...used, fontFaces(fontUrl), themeCss(speerpuntTheme), ...(await readOwnStyles())].join('\n');
  const tokens = pruneTokens(await readPackageFile(theme), components);
  const { code } = await transform(`${tokens}\n${components}`, { loader: 'css', minify: true, legalComments: 'none' });
  const css = `/* NL Design System: EUPL-1.2, https://nldesignsystem.nl. Source Sans 3: OFL-1.1. */\n${code}`;
  return { css, bytes: gzipSync(css, { level: 9 }).byteLength };
}

/** Where the font lies, to be copied to where `fontUrl` will point. */
export function fontFile(): string {
  return findPackageFile(font);
}

/** Our own style sheets: the theme first, for the others build on it; what a page does on paper last. */
function readOwnStyles(): Promise<string[]> {
  const rank = (path: string) => (path.includes('ui/theme/') ? 0 : path.endsWith('print.css') ? 2 : 1);
  return readSources('src/{ui,features}/**/*.css', (a, b) => rank(a) - rank(b));
}

async function readSources(pattern: string, order: (a: string, b: string) => number = () => 0): Promise<string[]> {
  const root = join(import.meta.dirname, '..');
  const files: string[] = [];
  for await (const file of glob(pattern, { cwd: root })) files.push(file);
  files.sort((a, b) => order(a, b) || (a < b ? -1 : 1));
  return Promise.all(files.map((file) => readFile(join(root, file), 'utf8')));
}

/** The fallback has the measures of Source Sans, so that nothing jumps when the font arrives. */
function fontFaces(url: string): string {
  return `
@font-face{font-family:'Source Sans 3';font-style:normal;font-weight:200 900;font-display:swap;src:url(${url}) format('woff2')}
@font-face{font-family:'Source Sans fallback';src:local('Arial'),local('Liberation Sans');size-adjust:93.44%;ascent-override:109.6%;descent-override:42.8%;line-gap-override:0%}`;
}

/** The tick of a checkbox is a `data:` image there, which a strict content security policy refuses; ours is drawn. */
function withoutDataImages(css: string): string {
  return css.replace(/\s*background-image: url\("data:[^"]*"\);/g, '');
}

function readPackageFile(path: string): Promise<string> {
  return readFile(findPackageFile(path), 'utf8');
}

/** By path, for some of these packages do not export their style sheet by name. */
function findPackageFile(path: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(path) ?? [];
  const found = folders.map((folder) => join(folder, path)).find(existsSync);
  if (!found) throw new Error(`${path} is not installed: run npm install`);
  return found;
}
