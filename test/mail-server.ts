import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

interface Received {
  from: string;
  to: string[];
  raw: string;
}

interface MailServer {
  url: string;
  received: Received[];
  close(): Promise<void>;
}

/** A real mail server until the test ends, which takes what it is sent, or refuses some. */
export async function mailServer({ refuses = false, domain = '' } = {}): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // As many servers do: only for senders of our own domain.
    onMailFrom: ({ address }, _session, done) =>
      done(address.endsWith(domain) ? undefined : new Error('sender address rejected')),
    onRcptTo: (_address, _session, done) => done(refuses ? new Error('no such mailbox') : undefined),
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom ? mailFrom.address : '';
      text(stream)
        .then((raw) => received.push({ from, to: rcptTo.map(({ address }) => address), raw }), done)
        .finally(done);
    },
  });
  server.on('error', () => {});
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  let open = true;
  const close = () =>
    new Promise<void>((resolve) => {
      if (!open) return resolve();
      open = false;
      server.close(() => resolve());
    });
  onTestFinished(close);
  return { url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`, received, close };
}
