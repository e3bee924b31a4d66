// Against a real SMTP server, on this machine.
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { isMailbox, mailbox, smtpMailer } from './mail.ts';

const open: SMTPServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise<void>((done) => server.close(() => done()))));
});

interface Received {
  from: string;
  to: string[];
  source: string;
}

async function listen(options: { refuses?: boolean } = {}): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, answer) => answer(options.refuses ? new Error('no such mailbox') : null),
    onData: (stream, session, answer) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(parts).toString(),
        });
        answer();
      });
    },
  });
  open.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received };
}

const from = 'Speerpunt <noreply@speerpunt.invalid>';
const mail = { to: 'ik@voorbeeld.example', subject: 'Uw code: één', text: 'Uw code is: 123456\n.\nGroeten' };

test('a mail arrives at the address, with its words as they were written', async () => {
  const { url, received } = await listen();
  await smtpMailer(url, from).send(mail);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ from: 'noreply@speerpunt.invalid', to: ['ik@voorbeeld.example'] });
  expect(received[0]?.source).toContain('Uw code is: 123456\r\n');
  expect(received[0]?.source).toContain('Subject: =?UTF-8?');
});

test('an address cannot smuggle in a second one', async () => {
  const { url, received } = await listen();
  await smtpMailer(url, from)
    .send({ ...mail, to: 'ik@voorbeeld.example\r\nBcc: ander@voorbeeld.example' })
    .catch(() => {});
  expect(received.flatMap(({ to }) => to)).not.toContain('ander@voorbeeld.example');
  expect(received.every(({ source }) => !/^bcc:/im.test(source))).toBe(true);
});

test('a server that refuses makes the job try again: the mailer throws', async () => {
  const { url, received } = await listen({ refuses: true });
  await expect(smtpMailer(url, from).send(mail)).rejects.toThrow();
  expect(received).toEqual([]);
});

test('a server that is away makes the job try again: the mailer throws', async () => {
  const { url } = await listen();
  const server = open.pop();
  await new Promise<void>((done) => server?.close(() => done()));
  await expect(smtpMailer(url, from).send(mail)).rejects.toThrow();
});

test('without a server the mail lies in the mailbox, the newest on top', async () => {
  const box = mailbox(() => new Date('2026-11-22T10:00:00Z'));
  await box.send({ ...mail, subject: 'eerst' });
  await box.send({ ...mail, subject: 'daarna' });
  expect(box.mails().map((one) => one.mail.subject)).toEqual(['daarna', 'eerst']);
  expect(isMailbox(box)).toBe(true);
  expect(isMailbox(smtpMailer('smtp://127.0.0.1:1', from))).toBe(false);
});
