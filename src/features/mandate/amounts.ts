// Amounts as people type them.

/** Euros, such as 12.500, € 12 500,- or 12500,50, as cents; null when nothing was typed. */
export function centsIn(typed: string): number | null | 'wrong' {
  const bare = typed.replace(/[€\s\u00a0]/g, '').replace(/,-{1,2}$/, '');
  if (bare === '') return typed.trim() === '' ? null : 'wrong';
  if (!/^(\d{1,3}(\.\d{3}){1,3}|\d{1,9})(,\d{1,2})?$/.test(bare)) return 'wrong';
  const cents = Math.round(Number(bare.replaceAll('.', '').replace(',', '.')) * 100);
  return cents > 0 ? cents : 'wrong';
}

/** Hours, such as 16 or 7,5; null when nothing was typed. */
export function hoursIn(typed: string): number | null | 'wrong' {
  if (typed === '') return null;
  if (!/^\d{1,4}([.,]\d{1,2})?$/.test(typed)) return 'wrong';
  const hours = Number(typed.replace(',', '.'));
  return hours > 0 ? hours : 'wrong';
}

/** How many; null when nothing was typed. */
export function countIn(typed: string): number | null | 'wrong' {
  if (typed === '') return null;
  return /^\d{1,4}$/.test(typed) ? Number(typed) : 'wrong';
}

/** An amount or hours as somebody would have typed it. */
export function asTyped(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}
