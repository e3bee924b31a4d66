import { expect, test } from 'vitest';
import { addressOf } from './addresses.ts';
import { linksOn, sentTo } from './crawl.ts';

const addresses = [
  '/:municipality',
  '/volg',
  '/volg/:code',
  '/:municipality/voorstellen/:number{[0-9]+}',
  '/:municipality/voorstellen/samenvoeging',
  '/:municipality/agenda.pdf',
  '/:municipality/agenda/:edition',
  '/:municipality/agenda/:edition{[a-z0-9-]+\\.json}',
].map((path) => ({ method: 'GET', path }));

test.each([
  ['/zonnedam', '/:municipality'],
  ['/volg', '/volg'],
  ['/volg/7F3KQ9TX2M', '/volg/:code'],
  ['/zonnedam/voorstellen/12', '/:municipality/voorstellen/:number{[0-9]+}'],
  ['/zonnedam/voorstellen/samenvoeging', '/:municipality/voorstellen/samenvoeging'],
  ['/zonnedam/agenda/2026-1', '/:municipality/agenda/:edition'],
  ['/zonnedam/agenda/2026-1.json', '/:municipality/agenda/:edition{[a-z0-9-]+\\.json}'],
  ['/zonnedam/agendaxpdf', undefined],
  ['/zonnedam/voorstellen/twaalf', undefined],
])('%s is the address %s', (path, address) => {
  expect(addressOf(path, addresses)).toBe(address);
});

test('links to other sites, to built files and to the page itself are not followed', () => {
  const html = `<a href="https://elders.example/a">A</a> <a class="b" href="/b?taal=en&amp;blad=2">B</a>
    <a href="#c">C</a> <a href="mailto:d@example.nl">D</a> <link rel="stylesheet" href="/assets/e.css"> <a href="f">F</a>`;
  expect(linksOn(html, '/zonnedam/acties')).toEqual(['/b?blad=2', '/zonnedam/f']);
  expect(linksOn('<a href="?taal=en">In English</a><a href="?blad=2">2</a>', '/zonnedam/acties')).toEqual([
    '/zonnedam/acties?blad=2',
  ]);
});

test('a form that asks leads to a page; one that sends is kept apart, as no page may stand there', () => {
  const html = `<form action="/a" method="get"> <form method="get" class="b" action="/b"> <form action="/c" method="post">`;
  expect(linksOn(html, '/zonnedam')).toEqual(['/a', '/b']);
  expect(sentTo(html, '/zonnedam')).toEqual(['/c']);
});
