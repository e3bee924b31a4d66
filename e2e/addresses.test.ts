import { expect, test } from 'vitest';
import { addressOf } from './addresses.ts';
import { linksOn } from './crawl.ts';

const addresses = [
  '/:municipality',
  '/volg',
  '/volg/:code',
  '/:municipality/voorstellen/:number{[0-9]+}',
  '/:municipality/voorstellen/samenvoeging',
  '/:municipality/agenda.pdf',
].map((path) => ({ method: 'GET', path }));

test.each([
  ['/zonnedam', '/:municipality'],
  ['/volg', '/volg'],
  ['/volg/7F3KQ9TX2M', '/volg/:code'],
  ['/zonnedam/voorstellen/12', '/:municipality/voorstellen/:number{[0-9]+}'],
  ['/zonnedam/voorstellen/samenvoeging', '/:municipality/voorstellen/samenvoeging'],
  ['/zonnedam/agendaxpdf', undefined],
  ['/zonnedam/voorstellen/twaalf', undefined],
])('%s is the address %s', (path, address) => {
  expect(addressOf(path, addresses)).toBe(address);
});

test('links to other sites, to files and to the same page in another language are not followed', () => {
  const html = `<a href="https://elders.example/a">A</a> <a class="b" href="/b?taal=en&amp;blad=2">B</a>
    <a href="#c">C</a> <a href="mailto:d@example.nl">D</a> <link rel="stylesheet" href="/assets/e.css"> <a href="f">F</a>`;
  expect(linksOn(html, '/zonnedam/acties')).toEqual(['/b?blad=2', '/zonnedam/acties', '/zonnedam/f']);
});
