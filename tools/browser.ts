// Finds a Chromium for the tests that walk through the pages, and installs one where that is ours to do.
import { execFile } from 'node:child_process';
import { glob } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { run } from './programs.ts';

const execute = promisify(execFile);

/** Chromium without the windows of a browser around it: the same pages for a third of the work. */
const shell = '/usr/bin/chromium-headless-shell';

const usual = [
  shell,
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

/**
 * The browser for the tests. Where we are root on Debian or its kin, the light one is installed if it is not there, also
 * beside another: on two processors the journeys take twice as long in a whole browser. Says what it does.
 */
export async function provideBrowser(say: (line: string) => void): Promise<string | undefined> {
  const found = await findBrowser();
  const mayInstall = !process.env.CHROMIUM_PATH && process.getuid?.() === 0 && (await runs('apt-get'));
  if (found === shell || !mayInstall) return found;
  const name = basename(shell);
  say(`${found ? `Beside ${found}` : 'No Chromium here'}: installing the light one with apt-get install -y ${name}.`);
  // With a browser at hand nobody waits for the lists of a system that has none.
  const installed =
    (await install(name)) || (!found && (await update()) && ((await install(name)) || (await install('chromium'))));
  if (!installed) say('That did not work.');
  return findBrowser();
}

function install(name: string): Promise<boolean> {
  return aptGet('install', '-y', '--no-install-recommends', name);
}

function update(): Promise<boolean> {
  return aptGet('update');
}

async function aptGet(...words: string[]): Promise<boolean> {
  const { ok } = await run('apt-get', words, { env: { DEBIAN_FRONTEND: 'noninteractive' }, limitSeconds: 180 });
  return ok;
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
