/** Ids as a file lists them: under which name, for how many of what. */
export interface IdList {
  name: string;
  of: string;
  number: number;
}

/** Why these cannot be the ids; undefined when they can. */
export function problemOfIds(ids: readonly string[], { name, of, number }: IdList): string | undefined {
  if (ids.length !== number) return `'${name}' is to have one id for each of the ${number} ${of}`;
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return `'${name}' has '${id.slice(0, 40)}' twice`;
    seen.add(id);
  }
  return undefined;
}

/** What a JSON file says the ids are; without any they are called by their place. Anything but a list has the wrong length. */
export function idsFrom(said: unknown, number: number): string[] {
  if (said === undefined) return Array.from({ length: number }, (_, place) => String(place));
  return Array.isArray(said) ? said.map(String) : [];
}
