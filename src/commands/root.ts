import { join } from 'node:path';

/** The folder of the program: this file is bundled into dist/cli.js. */
export const root = join(import.meta.dirname, '..');
