// Finds a Chromium for the tests that walk through the pages, and installs one where that is ours to do.
import { execFile } from 'node:child_process';
import { glob } from 'node:fs/promises';
import { homedir } from 'node:os';
import { promisify } from 'node:util';
import { run } from './programs.ts';

const execute = promisify(execFile);

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const playwrights = [
  `${homedir()}/.cache/ms-playwright/chromium*/*/{chrome,headless_shell,chrome-headless-shell}`,
  `${homedir()}/Library/Caches/ms-playwright/chromium*/*/{chrome,headless_shell,chrome-headless-shell}`,
];

/** The program of the first Chromium that runs here: the one of CHROMIUM_PATH, the system's, or playwright's own. */
export async function findBrowser(): Promise<string | undefined> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return (await runs(named)) ? named : undefined;
  for (const path of usual) if (await runs(path)) return path;
  for await (const path of glob(playwrights)) if (await runs(path)) return path;
  return undefined;
}

/** Installs Chromium from the system where we are root on Debian or its kin; says what it does. */
export async function installBrowser(say: (line: string) => void): Promise<string | undefined> {
  if (process.env.CHROMIUM_PATH || process.getuid?.() !== 0 || !(await runs('apt-get'))) return undefined;
  say('No Chromium here: installing it with apt-get install -y chromium.');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  let { ok, printed } = await install();
  if (!ok) {
    await run('apt-get', ['update'], { env });
    ({ ok, printed } = await install());
  }
  if (!ok) say(`That did not work:\n${printed.trim().split('\n').slice(-5).join('\n')}`);
  return findBrowser();
}

export const withoutBrowser = `No Chromium was found${process.env.CHROMIUM_PATH ? ` at CHROMIUM_PATH (${process.env.CHROMIUM_PATH})` : ''}. Do one of these:
  install it from your system (Debian: apt-get install chromium),
  let playwright fetch one: npx playwright-core install --with-deps chromium-headless-shell,
  or set CHROMIUM_PATH to the program of a Chromium or Chrome that is there.`;

async function runs(program: string): Promise<boolean> {
  try {
    await execute(program, ['--version'], { timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
