// Notes what the journeys looked at, and where their pages lead: read by routes.spec.ts at the end.
import { appendFileSync, readFileSync } from 'node:fs';
import { inject } from 'vitest';

/** A page that was checked, or a file that came; where a link or a form leads; where a form is sent. */
export type Note = 'check' | 'link' | 'form';

export function note(kind: Note, path: string): void {
  appendFileSync(inject('record'), `${kind} ${path}\n`);
}

export function readNotes(kind: Note): string[] {
  const lines = readFileSync(inject('record'), 'utf8').split('\n');
  return [...new Set(lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1)))];
}
