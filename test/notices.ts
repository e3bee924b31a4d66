import type { TestApp } from './app.ts';

/** Where the link in a mail about notices leads. */
export function noticeLinkIn(text = ''): string {
  return /http:\/\/localhost:3000(\/bericht\/\w+)/.exec(text)?.[1] ?? 'no link';
}

/** Leaves an address to hear what becomes of a contribution, and says yes in the mail that asks. */
export async function followWith(test: TestApp, receipt: string, email: string): Promise<void> {
  await test.post(`/volg/${receipt}/bericht`, { email });
  await test.jobs.drain();
  const asked = test.mailbox.mails().find(({ mail }) => mail.to === email);
  await test.post(noticeLinkIn(asked?.mail.text), {});
}
