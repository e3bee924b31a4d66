// Before the journeys: one Chromium for all of them, and the program as it is started, with data of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../src/platform/database/embedded/index.ts';
import { Desk } from '../test/program.ts';
import { findBrowser, withoutBrowser } from '../tools/browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser listens. */
    browser: string;
    /** Where the program serves. */
    address: string;
    /** The socket of its database, to prepare what a journey begins with. */
    databaseHost: string;
    /** The file in which every address that was visited or linked is noted. */
    record: string;
  }
}

const quiet = ['--disable-gpu', '--disable-quic', '--disable-component-update'];
/** A name by which phones in a room reach us, over plain http: a browser trusts it less than 'localhost'. */
export const roomHost = 'zaal.lan';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error(withoutBrowser);
  const desk = new Desk();
  const dataDir = await desk.folder();
  const notes = await mkdtemp(join(tmpdir(), 'speerpunt-visits-'));
  const [browser, { address }] = await Promise.all([
    chromium.launchServer({ executablePath, args: [...quiet, `--host-resolver-rules=MAP ${roomHost} 127.0.0.1`] }),
    desk.serve(['start'], { DATA_DIR: dataDir }),
  ]);
  const { connection } = await startEmbedded({ dataDir });
  // To the test of the routes as well, which runs after the journeys as a project of its own.
  const everyone = project.vitest.getRootProject();
  everyone.provide('browser', browser.wsEndpoint());
  everyone.provide('address', address);
  everyone.provide('databaseHost', connection.host);
  everyone.provide('record', join(notes, 'visits'));
  return async () => {
    await browser.close();
    await desk.clear();
    await rm(notes, { recursive: true, force: true });
  };
}
