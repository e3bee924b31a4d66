// Somebody who asks for a code and types it, with the mail that they get.
import type { TestApp } from './app.ts';

let networks = 0;

/** A network that nobody else comes from: for what is not about counting by network. */
export function elsewhere(): { 'x-forwarded-for': string } {
  networks += 1;
  return { 'x-forwarded-for': `100.64.${networks >> 8}.${networks & 255}` };
}

export function cookieOf(answer: Response, name: string): string {
  const found = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`));
  return found?.split(';')[0] ?? '';
}

export const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

export class Signing {
  readonly #test: TestApp;
  readonly #slug: string;
  readonly #email: string;

  constructor(test: TestApp, slug: string, email: string) {
    this.#test = test;
    this.#slug = slug;
    this.#email = email;
  }

  /** @param wish.cookie of a browser that asked before. */
  async ask(
    wish: { email?: string; back?: string; cookie?: string } = {},
  ): Promise<{ answer: Response; cookie: string }> {
    const { email = this.#email, back = '', cookie = '' } = wish;
    const headers = { cookie, ...elsewhere() };
    const answer = await this.#test.post(`/${this.#slug}/inloggen`, { email, terug: back }, headers);
    return { answer, cookie: cookieOf(answer, 'inloggen') };
  }

  /** The code in the newest mail; a long one stands in groups. */
  async codeFromMail(): Promise<string> {
    await this.#test.jobs.drain();
    return /\b\d{6}\b|\b\d{4}( \d{4}){3}\b/.exec(this.mails()[0] ?? '')?.[0] ?? '';
  }

  mails(): string[] {
    return this.#test.mailbox.mails().flatMap(({ mail }) => (mail.to === this.#email ? [mail.text] : []));
  }

  type(code: string, cookie: string): Promise<Response> {
    return this.#test.post(`/${this.#slug}/inloggen/code`, { code }, { cookie, ...elsewhere() });
  }
}
