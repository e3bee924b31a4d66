// `npm test`: everything, from types to the browser, in one go. Quiet about what passes, loud about what does not; a stage
// that fails does not keep the next one from telling. `npm test unit` runs one stage.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideBrowser, withoutBrowser } from './browser.ts';
import { checkAll } from './check.ts';
import { linesAbout, type NotRun } from './not-run.ts';
import { indent, run } from './programs.ts';
import { findSystemPostgres } from './system-postgres.ts';

interface Tally {
  passed: number;
  failed: number;
  /** What was not run, and why. */
  notRun?: NotRun[];
  /** What went wrong, to be read. */
  report?: string;
}

interface Stage {
  /** What one types after `npm test` to run it alone. */
  name: string;
  title: string;
  run(): Promise<Tally>;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

async function allStages(): Promise<Stage[]> {
  const system = await findSystemPostgres();
  const integration = ['integration', 'processes', 'posted'];
  return [
    { name: 'check', title: 'check', run: check },
    { name: 'unit', title: 'unit', run: () => vitest(['unit']) },
    {
      name: 'integration',
      title: 'integration, embedded PostgreSQL',
      run: () => vitest(integration, { SPEERPUNT_POSTGRES_BIN: '' }),
    },
    // Again what speaks SQL, on what a municipality's own server may run; how servers start was tested above on both.
    {
      name: 'integration',
      title: system ? `integration, the system's PostgreSQL ${system.major}` : "integration, the system's PostgreSQL",
      run: async () =>
        system ? vitest(['integration'], { SPEERPUNT_POSTGRES_BIN: system.binaries }) : withoutSystemPostgres,
    },
    { name: 'build', title: 'build', run: build },
    { name: 'e2e', title: 'e2e, Chromium', run: endToEnd },
  ];
}

const withoutSystemPostgres: Tally = {
  passed: 0,
  failed: 0,
  notRun: [{ name: 'all of it', why: 'not run: no PostgreSQL of the system, 15 or newer (/usr/lib/postgresql)' }],
};

async function check(): Promise<Tally> {
  let report = '';
  const tally = await checkAll((text) => {
    report += `${text}\n`;
  });
  return { ...tally, report };
}

async function build(): Promise<Tally> {
  const { ok, printed } = await run('node', ['tools/build.ts']);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, report: printed };
}

async function endToEnd(): Promise<Tally> {
  const browser = await provideBrowser(say);
  if (!browser) return { passed: 0, failed: 1, report: withoutBrowser };
  return vitest(['e2e', 'routes'], { CHROMIUM_PATH: browser });
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

async function vitest(projects: string[], env: Record<string, string> = {}): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'speerpunt-report-'));
  try {
    const file = join(folder, 'report.json');
    const chosen = projects.flatMap((project) => ['--project', project]);
    const notRun = join(folder, 'not-run.json');
    const reporters = ['default', 'json', './tools/not-run.ts'].map((name) => `--reporter=${name}`);
    const words = ['run', ...chosen, ...reporters, `--outputFile.json=${file}`];
    const { ok, printed } = await run('vitest', words, { env: { ...env, SPEERPUNT_NOT_RUN: notRun } });
    const counted = countIn(await readReport<VitestReport>(file), ok);
    return { ...counted, notRun: (await readReport<NotRun[]>(notRun)) ?? [], report: ok ? '' : whatFailed(printed) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readReport<Report>(file: string): Promise<Report | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Report);
}

function countIn(report: VitestReport | undefined, ok: boolean): Tally {
  if (!report) return { passed: 0, failed: 1 };
  // A file that could not be read at all holds no test that failed, and is one.
  const unread = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = report.numFailedTests + unread.length;
  return {
    passed: report.numPassedTests,
    // An error outside every test, or no test at all, is a failure too.
    failed: failed === 0 && (!ok || report.numPassedTests === 0) ? 1 : failed,
  };
}

function whatFailed(printed: string): string {
  const start = printed.search(/^.*(Failed Tests|Failed Suites|Unhandled Error|No test files found)/m);
  return start < 0 ? printed : printed.slice(start);
}

async function runStage({ title, run: work }: Stage): Promise<Tally> {
  const started = performance.now();
  const tally = await work().catch(
    (error: Error): Tally => ({ passed: 0, failed: 1, report: error.stack ?? error.message }),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { notRun = [] } = tally;
  const skipped = notRun.length > 0 ? `, ${notRun.length} not run` : '';
  const failed = tally.failed > 0 ? `, ${tally.failed} FAILED` : '';
  say(`${title.padEnd(40)} ${tally.passed} passed${failed}${skipped} (${seconds} s)`);
  for (const line of linesAbout(notRun)) say(`  ${line}`);
  if (tally.failed > 0) say(`\n${indent(tally.report ?? '')}\n`);
  return tally;
}

const asked = process.argv.slice(2);
const stages = await allStages();
const unknown = asked.find((name) => !stages.some((stage) => stage.name === name));
if (unknown) {
  say(`There is no stage '${unknown}'. There are: ${[...new Set(stages.map(({ name }) => name))].join(', ')}.`);
  process.exit(2);
}
let passed = 0;
let failed = 0;
for (const stage of stages.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const tally = await runStage(stage);
  passed += tally.passed;
  failed += tally.failed;
}
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
