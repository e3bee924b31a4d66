import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeHref } from './safe-href.ts';

describe('an address that somebody typed', () => {
  it.each([
    'https://www.zonnedam.example/a?b=c#d',
    'http://voorbeeld.example',
    'mailto:iemand@zonnedam.example',
    'tel:140000',
    '/zonnedam/agenda',
    '#inhoud',
    'agenda?pagina=2',
    'uitleg/wat:is-dit',
    '?taal=en',
    '//ander.example/pad',
  ])('goes through: %s', (url) => {
    expect(safeHref(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x',
  ])('cannot run anything: %j', (url) => {
    expect(safeHref(url)).toBe('#');
  });

  it('is read as the browser reads it, however it is written', () => {
    const pieces = fc.array(
      fc.constantFrom('java', 'script', ':', '\t', '\n', ' ', '/', 'http', 'x', '\u0000', '?', '#'),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const href = safeHref(parts.join(''));
        if (!URL.canParse(href, 'https://zonnedam.example/a')) return;
        expect(new URL(href, 'https://zonnedam.example/a').protocol).toMatch(/^(https?|mailto|tel):$/);
      }),
      { numRuns: 2000 },
    );
  });
});
