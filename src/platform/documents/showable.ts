// Which signs a font can show. The standard for accessible PDF refuses a document with a sign that its font has not, and people
// type emoji and names in any script: those signs get a stand-in, and the paper says so.

/** Stands for a sign that is not on paper. */
const standIn = '□';

/** The code points for which a TrueType font has a glyph, from its table 'cmap'. */
export function signsIn(font: Buffer): ReadonlySet<number> {
  const cmap = tableIn(font, 'cmap');
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
    const record = cmap + 4 + index * 8;
    return { platform: font.readUInt16BE(record), at: cmap + font.readUInt32BE(record + 4) };
  });
  // The widest of those for Unicode: format 12 knows more than 65,536 signs.
  const whole = subtables.find(({ at }) => font.readUInt16BE(at) === 12);
  if (!whole) throw new Error('The font has no table of format 12 for its signs');
  return signsInGroups(font, whole.at);
}

function tableIn(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table '${tag}'`);
}

function signsInGroups(font: Buffer, at: number): Set<number> {
  const signs = new Set<number>();
  for (let index = 0; index < font.readUInt32BE(at + 12); index += 1) {
    const group = at + 16 + index * 12;
    for (let sign = font.readUInt32BE(group); sign <= font.readUInt32BE(group + 4); sign += 1) signs.add(sign);
  }
  return signs;
}

const letters = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** The text with a stand-in for each letter, of which a family of emoji is one, that these signs cannot show. */
export function showable(text: string, signs: ReadonlySet<number>): string {
  const plain = text.replace(/[^\S \n\u00a0]/gu, ' ');
  return Array.from(letters.segment(plain), ({ segment }) => (canShow(segment, signs) ? segment : standIn)).join('');
}

function canShow(letter: string, signs: ReadonlySet<number>): boolean {
  return /^\s+$/u.test(letter) || Array.from(letter).every((sign) => signs.has(sign.codePointAt(0) as number));
}
