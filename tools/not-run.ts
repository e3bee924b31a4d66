// What a run of the tests left out, and why: noted by vitest, printed by `npm test`. Green is no promise about what was not run.
import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export interface NotRun {
  name: string;
  /** As the test gave it. */
  why: string;
}

/** Notes it in the file of SPEERPUNT_NOT_RUN. */
export default class NotRunReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const found = modules.flatMap((module) => [...module.children.allTests('skipped')]);
    const notRun = found.map((test): NotRun => {
      const result = test.result();
      const note = result.state === 'skipped' ? result.note : undefined;
      return { name: `${test.module.relativeModuleId}: ${test.fullName}`, why: note ?? 'not run: no reason was given' };
    });
    const file = process.env.SPEERPUNT_NOT_RUN;
    if (file) writeFileSync(file, JSON.stringify(notRun));
  }
}

/** One line for each reason, and below it what it is about. */
export function linesAbout(notRun: readonly NotRun[]): string[] {
  const byReason = Map.groupBy(notRun, ({ why }) => why);
  return [...byReason].flatMap(([why, about]) => [why, ...about.map(({ name }) => `  ${name}`)]);
}
