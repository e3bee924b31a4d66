import fc from 'fast-check';

/** Texts full of what files part their fields and lines with, and of what is more than one letter long. */
export const wildText = fc.string({
  unit: fc.constantFrom('a', 'é', '7', '-', ' ', '"', ';', ',', '\n', '\r\n', '\t', '\\', '\0', '\u2028', '👩‍🌾', '🚲'),
  maxLength: 10,
});

export function wildIds(number: number, tidy: (text: string) => string = (text) => text): fc.Arbitrary<string[]> {
  return fc.uniqueArray(wildText.map(tidy), { minLength: number, maxLength: number });
}

/** The text in pieces of this many letters, also where a letter takes two. */
export function cut(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));
}
