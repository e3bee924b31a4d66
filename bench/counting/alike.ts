// Lays out the stories of a file and finds what is alike: every pair ('pairs'), or what is like one of the first 2,000 ('board'). Prints
// how long that took, without reading the file.
import { readFile } from 'node:fs/promises';
import { findAlike, Likenesses } from '../../src/analysis/similarity/likeness.ts';
import { print, timed } from '../../src/commands/print.ts';

const [file = '', what] = process.argv.slice(2);
const stories = JSON.parse(await readFile(file, 'utf8')) as { id: string; words: string }[];
const started = performance.now();
const found =
  what === 'pairs'
    ? new Likenesses(stories).pairs()
    : findAlike({ texts: stories.slice(0, 2_000), of: [(stories[0] as { id: string }).id], most: 2_000 });
print(JSON.stringify({ ...timed(started), found: found.length }));
