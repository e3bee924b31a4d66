// 1.250 and 1250, 12,5 and -3: as people here write numbers. A dot is for thousands only; 12.5 could be meant either way.
const dutchNumber = /^-?(?:\d{1,12}|\d{1,3}(?:\.\d{3}){1,3})(?:,\d{1,6})?$/;

/** A number that somebody typed; null when nothing was filled in, 'wrong' when it is none. */
export function numberIn(typed: unknown): number | null | 'wrong' {
  const text = typeof typed === 'string' ? typed.replace(/\s/g, '').replace(/^[−–]/, '-') : '';
  if (text === '') return null;
  return dutchNumber.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : 'wrong';
}

/** A number as what somebody would have typed for it. */
export function asTypedNumber(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}
