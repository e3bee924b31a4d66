/** Fills in `{name}` in a sentence that the server put on an element: there it was already put in the page's language. */
export function fill(sentence: string | undefined, values: Record<string, number>): string {
  return (sentence ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
