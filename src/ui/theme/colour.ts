// Colours as WCAG 2 measures them. Only `#rrggbb` is known here: whatever else a municipality types is refused before.

export type Colour = `#${string}`;

/** The contrast ratio of WCAG 2.x between two opaque colours: 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** So much of `share` (0 to 1) of the one colour in the other. */
export function mix(one: string, other: string, share: number): Colour {
  const [first, second] = [channels(one), channels(other)];
  return `#${first.map((value, index) => hex(value * share + (second[index] ?? 0) * (1 - share))).join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}
