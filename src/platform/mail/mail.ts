import { createTransport } from 'nodemailer';
import type { Config } from '../../config.ts';
import type { Municipality } from '../http/env.ts';

export interface Mail {
  /** Whose mail it is. */
  municipality: Pick<Municipality, 'slug' | 'kind'>;
  to: string;
  subject: string;
  /** Plain text: readable everywhere, by everyone. */
  text: string;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** Who mail comes from, as a mail server wants it. */
export function senderOf({ smtpFrom }: Pick<Config, 'smtpFrom'>): string {
  return `Speerpunt <${smtpFrom}>`;
}

/** Sends over SMTP. Throws when the server does not take the mail; the job that sends it then tries again later. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url);
  return {
    send: async ({ to, subject, text }) => {
      // As an object the address is one address; as a text it would be read as a list of them.
      const one = { name: '', address: to };
      await transport.sendMail({ from, to: one, subject, text, disableFileAccess: true, disableUrlAccess: true });
    },
  };
}

export interface ReceivedMail {
  at: Date;
  mail: Mail;
}

/** Mail that was not sent anywhere: what /postvak shows in the demonstration. */
export interface Mailbox extends Mailer {
  mails(): ReceivedMail[];
}

export function isMailbox(mailer: Mailer): mailer is Mailbox {
  return 'mails' in mailer;
}

const kept = 200;
/** As long as a practice municipality can be visited. */
const keptMs = 24 * 60 * 60 * 1000;

/** Whether mail of this municipality may be put on show: only where nobody is real. */
export function mayBeShown({ kind }: Pick<Municipality, 'kind'>): boolean {
  return kind === 'fictional' || kind === 'practice';
}

/**
 * Without SMTP_URL mail lands here, in memory: it is a demonstration, and an address in it is nobody's. Mail of a real
 * municipality is never taken in, in the demonstration or out of it: it waits with its job until there is a server for it.
 */
export function mailbox(clock: () => Date): Mailbox {
  let received: ReceivedMail[] = [];
  const fresh = () => received.filter(({ at }) => at.getTime() > clock().getTime() - keptMs);
  return {
    send: async (mail) => {
      if (!mayBeShown(mail.municipality)) throw new Error('No SMTP_URL: mail of a real municipality is sent nowhere');
      received = [{ at: clock(), mail }, ...fresh()].slice(0, kept);
    },
    mails: fresh,
  };
}
