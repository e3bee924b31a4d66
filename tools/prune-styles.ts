// Leaves out of the packages' style sheets what no page uses. Our own style sheets are never touched.

/** Keeps the tokens that are read, and those that these in turn are made of. */
export function pruneTokens(themeSheet: string, readers: string): string {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of withoutComments(themeSheet).matchAll(/(--[\w-]+):\s*([^;}]+)/g)) {
    values.set(name, value.trim());
  }
  const needed = new Set<string>();
  const visit = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
      const value = values.get(name);
      if (value === undefined || needed.has(name)) continue;
      needed.add(name);
      visit(value);
    }
  };
  visit(readers);
  return `.voorbeeld-theme{${[...needed].map((name) => `${name}:${values.get(name)}`).join(';')}}`;
}

/**
 * Keeps the rules whose classes stand in the source somewhere. A class made with a template, such as
 * `nl-heading--level-${level}`, is known by its beginning.
 */
export function pruneRules(sheet: string, source: string): string {
  const words = new Set(source.match(/\b(?:utrecht|nl)-[\w-]+/g));
  const beginnings = [...words].filter((word) => /(--|__).*-$|--$/.test(word));
  const isUsed = (name: string) =>
    !/^(utrecht|nl)-/.test(name) || words.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
  return withoutComments(sheet).replace(/([^{}]+)\{([^{}]*)\}/g, (rule, prelude: string, body: string) => {
    if (prelude.trim().startsWith('@')) return rule;
    const kept = splitSelectors(prelude).filter((selector) => classesOf(selector).every(isUsed));
    return kept.length > 0 ? `${kept.join(',')}{${body}}` : '';
  });
}

/** What a selector asks for; what stands in `:not()` it does without. */
function classesOf(selector: string): string[] {
  const asked = selector.replace(/:not\([^)]*\)/g, '');
  return [...asked.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);
}

/** At the commas that are not between brackets. */
function splitSelectors(prelude: string): string[] {
  return prelude.split(/,(?![^(]*\))/).map((selector) => selector.trim());
}

function withoutComments(sheet: string): string {
  return sheet.replace(/\/\*[\s\S]*?\*\//g, '');
}
