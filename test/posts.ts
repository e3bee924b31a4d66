// Notes to which addresses the integration tests sent a form that was accepted: read by test/posted/posts.test.ts at the end.
import { appendFileSync, readFileSync } from 'node:fs';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file in which they are noted. */
    posts: string;
  }
}

export function notePost(path: string): void {
  appendFileSync(inject('posts'), `${path}\n`);
}

export function readPosts(): string[] {
  return [...new Set(readFileSync(inject('posts'), 'utf8').split('\n'))].filter((path) => path !== '');
}
