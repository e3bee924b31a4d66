// A rule that can be switched off beside the code that breaks it is no rule.
import type { Finding, SourceFile } from './source.ts';

const switches = /(?:@ts-(?:ignore|expect-error|nocheck)|biome-ignore|(?:oxlint|eslint)-disable)\b/;
const reminders = /(?:\/\/|\/\*|\*)\s*(?:TODO|FIXME|XXX|HACK)\b/;

export function checkSwitches(files: Pick<SourceFile, 'path' | 'text'>[]): Finding[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const where = `${path}:${index + 1}`;
      if (switches.test(line)) return [{ path: where, problem: 'switches a check off: mend what it found' }];
      if (reminders.test(line))
        return [{ path: where, problem: 'leaves work for later: do it, or make an issue of it' }];
      return [];
    }),
  );
}
