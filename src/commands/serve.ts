import { networkInterfaces } from 'node:os';
import { toString as draw } from 'qrcode';
import type { Config } from '../config.ts';
import { hasLive } from '../features/municipalities/index.ts';
import { assemble, type Parts, type Running, startServer } from '../server.ts';
import { loadInto } from './demo.ts';
import { root } from './root.ts';
import { readOptions, type Verb } from './verb.ts';

export const serve: Verb = {
  help: `Usage: speerpunt serve [--lan]

Serves the platform on HOST and PORT (127.0.0.1 and 3000) with the data of DATABASE_URL, or of a PostgreSQL of its own in
DATA_DIR (./data). Prints the address when it is ready. Ctrl-C lets requests end and stops.

  --lan   listen on all interfaces, and print the address and a QR code for the phones in the room

Examples
  speerpunt serve
  PORT=8080 DATA_DIR=/var/lib/agenda speerpunt serve`,
  run: (words, config) => serveUntilStopped(words, config),
};

export const start: Verb = {
  help: `Usage: speerpunt start [--lan]

As serve, with DEMO=1: loads the demonstration data when the database is empty, and shows one-click sign-in at /demo and
the mail that was sent at /postvak.`,
  run: (words, config) => serveUntilStopped(words, { ...config, demonstration: true }),
};

async function serveUntilStopped(words: string[], config: Config): Promise<0 | 1> {
  const { lan } = readOptions(words, { lan: { type: 'boolean' } });
  const listening = lan ? { ...config, host: '0.0.0.0', room: roomOf(config) } : config;
  const parts = await assemble({
    config: listening,
    root,
    alone: true,
    say,
  });
  if (config.demonstration) await loadDemonstrationData(parts);
  if (!config.smtpUrl && (await parts.app.database.inPublic(hasLive))) say(noMail);
  const running = await startServer(parts, listening).catch(async (error: NodeJS.ErrnoException) => {
    await parts.close();
    const { host, port } = listening;
    process.stderr.write(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken by another program. Choose another: PORT=3001 npm start\n`
        : `Cannot listen on HOST ${host} and PORT ${port}: ${error.message}\n`,
    );
  });
  if (!running) return 1;
  // Listens for the stop before it says that it is ready: whoever reads that may stop it at once.
  const stopped = stopWhenAsked(running, config);
  process.stdout.write(`Speerpunt is ready: ${running.address}\n`);
  const room = lan && roomOf({ port: Number(new URL(running.address).port) });
  if (room) await printForTheRoom(room);
  return stopped;
}

const noMail =
  'No SMTP_URL: mail of real municipalities is not sent, so nobody can sign in there. It is never shown either.';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

// Before the first request: nobody meets half of it.
async function loadDemonstrationData(parts: Parts): Promise<void> {
  try {
    const loading = await loadInto(parts);
    if (loading.kind === 'loaded') say(`The demonstration is there: ${loading.slugs.join(', ')}`);
  } catch (error) {
    await parts.close();
    throw error;
  }
}

/** Where phones find this machine; not known before a port is chosen. */
function roomOf({ port }: Pick<Config, 'port'>): string | undefined {
  const here = Object.values(networkInterfaces())
    .flat()
    .find((network) => network && network.family === 'IPv4' && !network.internal);
  return here && port !== 0 ? `http://${here.address}:${port}` : undefined;
}

async function printForTheRoom(room: string): Promise<void> {
  process.stdout.write(`For phones in the room: ${room}\n${await draw(room, { type: 'terminal', small: true })}\n`);
}

function stopWhenAsked(running: Running, { tied }: Config): Promise<0> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = () => {
      if (stopping) return;
      stopping = true;
      void running.stop().then(() => resolve(0));
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    // Started by another Node in our place (bin/speerpunt): when that one is gone, nobody can stop this one any more.
    process.on('disconnect', stop);
    process.channel?.unref();
    if (tied) whenOrphaned(stop);
  });
}

/** Somebody who kills npm means the program that it started; nothing else tells us. */
function whenOrphaned(act: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) act();
  }, 250);
  watch.unref();
}
