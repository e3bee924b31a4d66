import { Hono } from 'hono';
import type { AppEnv } from './env.ts';

/** For whoever watches the server: does the process live, and can it do its work. */
export const healthRoutes = new Hono<AppEnv>()
  .get('/healthz', (c) => c.json({ status: 'ok' }))
  .get('/readyz', async (c) => {
    try {
      await c.var.app.database.ping();
      return c.json({ status: 'ready' });
    } catch {
      return c.json({ status: 'not ready', reasons: ['the database does not answer'] }, 503);
    }
  });
