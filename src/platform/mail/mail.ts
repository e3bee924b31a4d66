import { createTransport } from 'nodemailer';
import type { Config } from '../../config.ts';

export interface Mail {
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

/** Without SMTP_URL mail lands here, in memory: it is a demonstration, and an address in it is nobody's. */
export function mailbox(clock: () => Date): Mailbox {
  const received: ReceivedMail[] = [];
  return {
    send: async (mail) => {
      received.unshift({ at: clock(), mail });
      received.length = Math.min(received.length, kept);
    },
    mails: () => received,
  };
}
