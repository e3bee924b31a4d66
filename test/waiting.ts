import type { TestApp } from './app.ts';

/** Until what was sent waits for something that somebody else holds, or has its answer: then the two have met. */
export async function untilItWaits({ admin }: TestApp, sent: Promise<unknown>): Promise<void> {
  const waiting = "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
  let answered = false;
  const end = () => {
    answered = true;
  };
  sent.then(end, end);
  while (!answered && (await admin.query(waiting)).rows.length === 0) await new Promise((done) => setTimeout(done, 10));
}
