// Codes that people read from paper and type: Crockford's base32, which leaves out I, L, O and U.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Letters of a receipt or a voting code: 50 bits, too many to guess one of some thousands through a web form. */
export const longCode = 10;
/** Letters of a join code: it is shown on a screen to a hall, so it only has to be short and not taken. */
export const shortCode = 6;

/**
 * The first `length` letters (5 bits each) of a hash.
 * @param hash at least `length * 5 / 8` bytes.
 */
export function codeFrom(hash: Buffer, length: number): string {
  let code = '';
  for (let letter = 0; letter < length; letter += 1) {
    let value = 0;
    for (let bit = letter * 5; bit < letter * 5 + 5; bit += 1) {
      value = value * 2 + (((hash[bit >> 3] as number) >> (7 - (bit & 7))) & 1);
    }
    code += alphabet[value];
  }
  return code;
}

/** With its whole address. What is longer is no code, and reading it would take long. */
const longestTyped = 300;

/**
 * What somebody typed, as a code: capitals, spaces and dashes do not matter, O is read as 0, I and L as 1.
 * @returns undefined when it cannot be a code.
 */
export function readCode(typed: string): string | undefined {
  if (typed.length > longestTyped) return undefined;
  // Whoever scanned it may paste the whole address.
  const [, inAddress = typed] = /\/(?:d|volg)\/([^/?#]+)/.exec(typed) ?? [];
  const code = inAddress
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const known = code.length === longCode || code.length === shortCode;
  return known && [...code].every((letter) => alphabet.includes(letter)) ? code : undefined;
}

/** In groups, as it is printed and read aloud: '7F3KQ-9TX2M', 'K7M-2QX'. */
export function showCode(code: string): string {
  const half = code.length / 2;
  return `${code.slice(0, half)}-${code.slice(half)}`;
}
