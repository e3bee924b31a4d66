// Every message that is said exists, and every message that exists is said somewhere.
import { type Finding, isForTests, type SourceFile } from './source.ts';

export function checkWords(files: SourceFile[], keys: ReadonlySet<string>): Finding[] {
  const said = files.filter(({ path }) => !isForTests(path));
  return [...findMissing(said, keys), ...findUnsaid(said, keys)];
}

function findMissing(files: SourceFile[], keys: ReadonlySet<string>): Finding[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/\bt\(\s*'([^']+)'/g)]
      .map(([, key]) => key ?? '')
      .filter((key) => !keys.has(key))
      .map((key) => ({ path, problem: `says '${key}', which messages/nl.json does not have` })),
  );
}

/** A key put together at run time (`signals.story.${kind}`, `${asked}.words`) counts as said when it fits. */
function findUnsaid(files: SourceFile[], keys: ReadonlySet<string>): Finding[] {
  const whole = new Set<string>();
  const composed: RegExp[] = [];
  for (const { text } of files) {
    const dotted = [...text.matchAll(/['"]([\w-]+(?:\.[\w-]+)+)['"]/g)].map(([, key]) => key ?? '');
    for (const key of dotted) whole.add(key);
    for (const [, template = ''] of text.matchAll(/`([\w.-]*\$\{[^`]*)`/g)) composed.push(shapeOf(template, dotted));
  }
  return [...keys]
    .filter((key) => !whole.has(key) && !composed.some((shape) => shape.test(key)))
    .map((key) => ({ path: 'messages/nl.json', problem: `'${key}' is said nowhere` }));
}

/** @param starts what a template that begins with a value can begin with: without it, it would fit anything. */
function shapeOf(template: string, starts: string[]): RegExp {
  const [first = '', ...rest] = template.split(/\$\{[^}]*\}/).map((part) => literally(part));
  const start = first === '' ? `(${starts.map((known) => literally(known)).join('|')})` : `${first}[\\w.-]+`;
  return new RegExp(`^${[start, rest.join('[\\w.-]+')].join('')}$`);
}

function literally(text: string): string {
  return text.replace(/[.\\^$*+?()[\]{}|-]/g, '\\$&');
}
