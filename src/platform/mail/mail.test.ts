import { expect, test } from 'vitest';
import { mailServer } from '../../../test/mail-server.ts';
import { readConfig } from '../../config.ts';
import { mailbox, senderOf, smtpMailer } from './mail.ts';

const from = 'Speerpunt <noreply@speerpunt.example>';
const mail = {
  municipality: { slug: 'zonnedam', kind: 'fictional' as const },
  to: 'inwoner@voorbeeld.nl',
  subject: 'Nieuws over uw inbreng',
  text: 'Er is iets mee gedaan: één stap.',
};

test('a mail arrives at a real server, as plain text, with its letters whole', async () => {
  const { url, received } = await mailServer();
  await smtpMailer(url, from).send(mail);
  expect(received).toHaveLength(1);
  expect(received[0]?.to).toEqual(['inwoner@voorbeeld.nl']);
  expect(received[0]?.raw).toContain('From: Speerpunt <noreply@speerpunt.example>');
  expect(received[0]?.raw).toContain('Subject: Nieuws over uw inbreng');
  expect(received[0]?.raw).toContain('Content-Type: text/plain; charset=utf-8');
  expect(received[0]?.raw).toMatch(/=C3=A9=C3=A9n stap|één stap/);
});

test.each([
  ['the name of the site', { BASE_URL: 'https://agenda.proefdam.example/' }, 'noreply@agenda.proefdam.example'],
  ['what was set', { BASE_URL: 'https://elders.example', SMTP_FROM: 'lia@proefdam.example' }, 'lia@proefdam.example'],
])('a server that takes mail of its own domain only takes ours, by %s', async (_name, settings, sender) => {
  const { url, received } = await mailServer({ domain: 'proefdam.example' });
  await smtpMailer(url, senderOf(readConfig(settings))).send(mail);
  expect(received[0]?.from).toBe(sender);
  expect(received[0]?.raw).toContain(`From: Speerpunt <${sender}>`);
});

test.each([{}, { BASE_URL: 'http://localhost:3000' }, { BASE_URL: 'http://192.168.1.20:3000' }])(
  'a site without a name of its own is nobody with an address (%j)',
  (settings) => {
    expect(readConfig(settings).smtpFrom).toBe('noreply@speerpunt.invalid');
  },
);

test('a sender that is no address is told at the start', () => {
  expect(() => readConfig({ SMTP_FROM: 'Gemeente' })).toThrow('SMTP_FROM:');
});

test('nobody adds a receiver or a header through what they typed', async () => {
  const { url, received } = await mailServer();
  const sly = { ...mail, subject: 'Hallo\r\nBcc: ander@voorbeeld.nl' };
  await smtpMailer(url, from).send(sly);
  expect(received[0]?.to).toEqual(['inwoner@voorbeeld.nl']);
  expect(received[0]?.raw).not.toMatch(/^Bcc:/m);
});

test('an address is one address, whatever somebody typed into it', async () => {
  const { url, received } = await mailServer();
  const sly = { ...mail, to: 'inwoner@voorbeeld.nl\r\nBcc: ander@voorbeeld.nl' };
  await smtpMailer(url, from)
    .send(sly)
    .catch(() => {});
  expect(received.flatMap(({ to }) => to)).not.toContain('ander@voorbeeld.nl');
  expect(received.filter(({ raw }) => /^Bcc:/m.test(raw))).toEqual([]);
});

test('a mail that the server does not take is a fault, so that it is tried again later', async () => {
  const { url } = await mailServer({ refuses: true });
  await expect(smtpMailer(url, from).send(mail)).rejects.toThrow('no such mailbox');
});

test('a server that is not there is a fault, too', async () => {
  const { url, close } = await mailServer();
  await close();
  await expect(smtpMailer(url, from).send(mail)).rejects.toThrow('ECONNREFUSED');
});

test('in the demonstration the newest mail lies on top, and two hundred are kept', async () => {
  const box = mailbox(() => new Date());
  for (let i = 0; i < 250; i += 1) await box.send({ ...mail, subject: `Mail ${i}` });
  expect(box.mails()).toHaveLength(200);
  expect(box.mails()[0]?.mail.subject).toBe('Mail 249');
});

test.each(['live', 'reconstructed'] as const)('mail of a %s municipality is never kept on show', async (kind) => {
  const box = mailbox(() => new Date());
  const sending = box.send({ ...mail, municipality: { slug: 'echtdam', kind } });
  await expect(sending).rejects.toThrow('No SMTP_URL');
  expect(box.mails()).toEqual([]);
});

test('in the demonstration mail is gone after a day', async () => {
  let now = new Date('2026-11-22T10:00:00Z');
  const box = mailbox(() => now);
  await box.send(mail);
  now = new Date('2026-11-23T09:59:00Z');
  expect(box.mails()).toHaveLength(1);
  now = new Date('2026-11-23T10:01:00Z');
  expect(box.mails()).toEqual([]);
});
