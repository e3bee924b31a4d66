// `npm run check`: types, format, lint, what is used nowhere, architecture. All at once; only what fails is printed.
import { checkArchitecture } from './architecture/index.ts';
import { indent, type Outcome, root, run } from './programs.ts';

interface Check {
  name: string;
  run(): Promise<Outcome>;
}

const checks: Check[] = [
  { name: 'types (tsc)', run: () => run('tsc', ['--noEmit', '--pretty', 'false', '-p', '.']) },
  { name: 'format and style (biome)', run: () => run('biome', ['check', '--max-diagnostics=50', '.']) },
  { name: 'faults (oxlint)', run: () => run('oxlint', ['--type-aware', '--format=unix']) },
  { name: 'what is used nowhere (knip)', run: () => run('knip', ['--no-progress', '--no-config-hints']) },
  { name: 'architecture', run: architecture },
];

/** Runs every check; returns how many passed and failed. */
export async function checkAll(print: (text: string) => void): Promise<{ passed: number; failed: number }> {
  const outcomes = await Promise.all(checks.map(async (check) => ({ check, outcome: await check.run() })));
  const failed = outcomes.filter(({ outcome }) => !outcome.ok);
  for (const { check, outcome } of failed) print(`FAILED ${check.name}\n${indent(outcome.printed)}\n`);
  return { passed: outcomes.length - failed.length, failed: failed.length };
}

async function architecture(): Promise<Outcome> {
  const started = performance.now();
  const { findings } = await checkArchitecture(root);
  const printed = findings.map(({ path, problem }) => `${path}: ${problem}`).join('\n');
  return { ok: findings.length === 0, printed, seconds: (performance.now() - started) / 1000 };
}

if (import.meta.main) {
  const { passed, failed } = await checkAll((text) => console.log(text));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
