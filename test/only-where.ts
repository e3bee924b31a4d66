import { describe, test } from 'vitest';

/**
 * Describes what can be tried only where something is there. Elsewhere it is one test that is not run, and says why: `npm test`
 * prints that.
 */
export function onlyWhere(isThere: boolean, whyNot: string) {
  return (name: string, tests: () => void): void => {
    if (isThere) describe(name, tests);
    else test(name, ({ skip }) => skip(`not run: ${whyNot}`));
  };
}
