// Reads QR codes as a telephone does, from how they are drawn: the small ones (21 to 29 modules) that our addresses need here.

/** What each QR code on a page says, in the order of the page. */
export function readQrCodes(html: string): string[] {
  return [...html.matchAll(/<svg[^>]*shape-rendering="crispEdges".*?<\/svg>/gs)].map(([svg]) => readQrCode(svg));
}

function readQrCode(svg: string): string {
  const dark = darkModules(svg);
  const size = dark.length;
  if (![21, 25, 29].includes(size)) throw new Error(`${size} modules wide: not read here`);
  // Beside the upper left finder stand the level of correction and the mask, under a mask of their own.
  const number = [2, 3, 4].reduce(
    (sum, x, index) => sum * 2 + (Number(dark[8]?.[x]) ^ ((0b101 >> (2 - index)) & 1)),
    0,
  );
  const mask = masks[number] as Mask;
  const bits = pathThrough(size).map(([y, x]) => Number(dark[y]?.[x]) ^ Number(mask(y, x)));
  return readText(bits);
}

/** The drawing as rows: strokes of one module high, and gaps between them. */
function darkModules(svg: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) - 2 * margin;
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  const stroke = /stroke="#000000" d="([^"]+)"/.exec(svg)?.[1] ?? '';
  let [x, y] = [0, 0];
  for (const [, command, first, second] of stroke.matchAll(/([Mmh])(\d+)(?: ([\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(first) - margin, Math.floor(Number(second)) - margin];
    else if (command === 'h') rows[y]?.fill(true, x, x + Number(first));
    if (command !== 'M') x += Number(first);
  }
  return rows;
}

const margin = 2;

type Mask = (y: number, x: number) => boolean;
const masks: Mask[] = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_y, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
];

/** The modules that hold what is said, in order: by two columns, up and down in turn, from the right. */
function pathThrough(size: number): [number, number][] {
  const path: [number, number][] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (!isPattern(size, y, x)) path.push([y, x]);
    }
    up = !up;
  }
  return path;
}

function isPattern(size: number, y: number, x: number): boolean {
  const isFinder = (y < 9 && x < 9) || (y < 9 && x >= size - 8) || (y >= size - 8 && x < 9);
  const isAlignment = size > 21 && Math.abs(y - (size - 7)) <= 2 && Math.abs(x - (size - 7)) <= 2;
  return isFinder || isAlignment || y === 6 || x === 6;
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

function readText(bits: number[]): string {
  let at = 0;
  const take = (count: number) => {
    at += count;
    return bits.slice(at - count, at).reduce((sum, bit) => sum * 2 + bit, 0);
  };
  const readers: Record<number, () => string> = {
    1: () => inGroups(take(10), 3, (size) => String(take(size * 3 + 1)).padStart(size, '0')),
    2: () => inGroups(take(9), 2, (size) => lettersOf(take(size * 5 + 1), size)),
    4: () => inGroups(take(8), 1, () => String.fromCharCode(take(8))),
  };
  let text = '';
  for (let read = readers[take(4)]; read; read = readers[take(4)]) text += read();
  return text;
}

function inGroups(length: number, largest: number, read: (size: number) => string): string {
  let text = '';
  while (text.length < length) text += read(Math.min(largest, length - text.length));
  return text;
}

function lettersOf(number: number, size: number): string {
  const pair = [Math.floor(number / 45), number % 45].slice(2 - size);
  return pair.map((place) => letters[place]).join('');
}
