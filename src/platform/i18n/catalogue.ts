// The words of the product. Dutch at level B1 is complete, English is complete; the simple variant holds only what can
// be said more simply and falls back to Dutch. `catalogue.test.ts` holds the three files against one another.
import english from '../../../messages/en.json' with { type: 'json' };
import dutch from '../../../messages/nl.json' with { type: 'json' };
import simple from '../../../messages/nl-eenvoudig.json' with { type: 'json' };

export const languages = ['nl', 'nl-eenvoudig', 'en'] as const;
export type Language = (typeof languages)[number];

type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Path}${Key}` : Leaves<Tree[Key], `${Path}${Key}.`>;
}[keyof Tree & string];

/** Every message by its path in messages/nl.json, such as 'signals.form.title'. */
export type MessageKey = Leaves<typeof dutch>;

export interface MessageTree {
  [key: string]: string | MessageTree;
}

export function flatten(tree: MessageTree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[path + key, value]] : [...flatten(value, `${path}${key}.`)],
    ),
  );
}

const nl = flatten(dutch);

/** Each language's messages by key; the simple variant with Dutch below it. */
export const catalogue: Record<Language, ReadonlyMap<string, string>> = {
  nl,
  'nl-eenvoudig': new Map([...nl, ...flatten(simple as MessageTree)]),
  en: flatten(english),
};
