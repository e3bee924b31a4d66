// Work that takes long, in threads beside the one that answers requests: nobody's page waits for somebody else's count.
import { Piscina } from 'piscina';

export interface Threads {
  /**
   * Does what the file of heavy work exports under this name.
   * @param input is copied; it and the result are plain data.
   * @returns undefined when it took longer than `limitMs` (waiting included), when `signal` called it off, and when too much waits
   * already. What is not done by then is ended with its thread.
   */
  run<Work extends (input: never) => unknown>(
    name: string,
    input: Parameters<Work>[0],
    options: { limitMs: number; signal?: AbortSignal },
  ): Promise<ReturnType<Work> | undefined>;
  /** Ends all of it. */
  stop(): Promise<void>;
}

/** One of the processors at most: the others answer requests. */
const mostThreads = 1;
const mostWaiting = 20;
const idleMs = 30_000;
/** Of one thread. Work that needs more fails by itself, and not the whole program. */
const mostMegabytes = 512;

/**
 * @param file the module with the heavy work. No thread is made before there is any.
 * @param report one line for each thread that fell away by itself.
 */
export function makeThreads(file: string, report: (line: string) => void): Threads {
  const pool = new Piscina({
    filename: file,
    minThreads: 0,
    maxThreads: mostThreads,
    idleTimeout: idleMs,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  pool.on('error', (error: Error) => report(`threads: ${error.message}`));
  return {
    run: async (name, input, { limitMs, signal }) => {
      if (pool.queueSize >= mostWaiting) return undefined;
      const late = AbortSignal.timeout(limitMs);
      const end = signal ? AbortSignal.any([signal, late]) : late;
      try {
        return await pool.run(input, { name, signal: end });
      } catch (error) {
        if (end.aborted) return undefined;
        throw error;
      }
    },
    stop: () => pool.destroy(),
  };
}
