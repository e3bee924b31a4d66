// Hears from the database what other programs change: one connection of its own that only listens.
import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { newUuid } from '../clock.ts';
import type { Revisions } from './revisions.ts';

/** As in migrations/0007. */
const channel = 'shown_change';

export interface HearingTimes {
  /** So often it asks itself whether it still hears, and for so long it waits for its own voice. */
  beatMs: number;
  /** Before it tries again to connect. */
  pauseMs: number;
}

export interface Hearing {
  stop(): Promise<void>;
}

/** Tells `revisions` of every change, until stopped; and when it cannot hear them, that too. */
export function hearChanges(
  pool: pg.Pool,
  revisions: Revisions,
  times: HearingTimes = { beatMs: 5_000, pauseMs: 1_000 },
): Hearing {
  const stopping = new AbortController();
  const stopped = goOn(pool, revisions, { ...times, signal: stopping.signal });
  return {
    stop: () => {
      stopping.abort();
      return stopped;
    },
  };
}

interface Going extends HearingTimes {
  signal: AbortSignal;
}

async function goOn(pool: pg.Pool, revisions: Revisions, going: Going): Promise<void> {
  while (!going.signal.aborted) {
    // The database is away or the connection broke: nothing is kept until it is back, and nothing else is wrong.
    await hearUntilLost(pool, revisions, going).catch(() => {});
    revisions.lose();
    await pause(going.pauseMs, undefined, { signal: going.signal }).catch(() => {});
  }
}

async function hearUntilLost(pool: pg.Pool, revisions: Revisions, { signal, beatMs }: Going): Promise<void> {
  const client = new pg.Client(pool.options);
  const ended = new AbortController();
  const beats = new EventEmitter();
  const own = `beat ${newUuid()}`;
  client.on('error', () => {});
  client.on('end', () => ended.abort());
  client.on('notification', ({ payload = '' }) => {
    if (payload === own) beats.emit('beat');
    else if (!payload.startsWith('beat ')) revisions.changed(payload);
  });
  const lost = AbortSignal.any([signal, ended.signal]);
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    for (;;) {
      // A connection that is dead without saying so, or a pooler that gives each statement another one, brings no beat.
      const late = AbortSignal.any([lost, AbortSignal.timeout(beatMs)]);
      const heard = once(beats, 'beat', { signal: late });
      await Promise.all([heard, client.query('select pg_notify($1, $2)', [channel, own])]);
      if (!revisions.isHeard()) revisions.hear();
      await pause(beatMs, undefined, { signal: lost });
    }
  } finally {
    await Promise.race([client.end().catch(() => {}), pause(beatMs, undefined, { ref: false })]);
  }
}
