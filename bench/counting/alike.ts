// Lays out the stories of a file and finds every pair that is alike. Prints how long that took, without reading the file.
import { readFile } from 'node:fs/promises';
import { Likenesses } from '../../src/analysis/similarity/likeness.ts';
import { print, timed } from '../../src/commands/print.ts';

const stories = JSON.parse(await readFile(process.argv[2] as string, 'utf8')) as { id: string; words: string }[];
const started = performance.now();
const pairs = new Likenesses(stories).pairs();
print(JSON.stringify({ ...timed(started), pairs: pairs.length }));
