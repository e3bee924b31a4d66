// What somebody ticked and has not sent yet. It lies in their own browser, encrypted, so that the page that asks whether it
// is right is a page like any other: one can go back, reload and choose another language. The server keeps none of it.
import { getCookie, setCookie } from 'hono/cookie';
import type { AppContext } from '../../platform/http/env.ts';
import type { Secrets } from '../../platform/secrets.ts';
import type { Choices } from './types.ts';

/** The paper that a draft is of: with another code or in another ballot it opens nothing. */
export interface DraftPaper {
  ballotId: string;
  code: string;
  optionCount: number;
}

/** Long enough to be called away, short enough for a tablet that goes round. */
const lifetimeMs = 30 * 60 * 1000;
const momentBytes = 8;

/** A bit for each proposal: how long it is says nothing about how many were chosen. */
export function sealDraft(
  secrets: Secrets,
  paper: DraftPaper,
  { choices, now }: { choices: Choices; now: Date },
): string {
  const draft = Buffer.alloc(momentBytes + bytesFor(paper));
  draft.writeBigUInt64BE(BigInt(now.getTime() + lifetimeMs));
  for (const place of choices) {
    const at = momentBytes + ((place - 1) >> 3);
    draft[at] = (draft[at] ?? 0) | (1 << ((place - 1) & 7));
  }
  return secrets.seal('paper-draft', draft, contextOf(paper)).toString('base64url');
}

/** The places that were ticked; undefined when this is no draft of this paper, or an old one. */
export function openDraft(
  secrets: Secrets,
  paper: DraftPaper,
  { sealed, now }: { sealed: string; now: Date },
): Choices | undefined {
  let draft: Buffer;
  try {
    draft = secrets.unseal('paper-draft', Buffer.from(sealed, 'base64url'), contextOf(paper));
  } catch {
    // Changed, of another paper, or sealed under another secret.
    return undefined;
  }
  if (draft.length !== momentBytes + bytesFor(paper) || draft.readBigUInt64BE() <= now.getTime()) return undefined;
  const places = Array.from({ length: paper.optionCount }, (_, index) => index + 1);
  return places.filter((place) => ((draft[momentBytes + ((place - 1) >> 3)] ?? 0) >> ((place - 1) & 7)) & 1);
}

function bytesFor({ optionCount }: DraftPaper): number {
  return Math.ceil(optionCount / 8);
}

function contextOf({ ballotId, code }: DraftPaper): string {
  return `${ballotId}:${code}`;
}

const cookie = 'klad_stembiljet';

/** Whether the browser keeps what we ask it to keep. One that does not votes as well, without the way back. */
export function keepsDrafts(c: AppContext): boolean {
  return getCookie(c, cookie) !== undefined;
}

/** Asks the browser to keep something that says nothing, to see whether it does. */
export function tryCookie(c: AppContext, code: string): void {
  if (!keepsDrafts(c)) write(c, code, 'leeg');
}

export function writeDraft(c: AppContext, paper: DraftPaper, choices: Choices): void {
  const { secrets, clock } = c.var.app;
  write(c, paper.code, sealDraft(secrets, paper, { choices, now: clock() }));
}

export function readDraft(c: AppContext, paper: DraftPaper): Choices | undefined {
  const { secrets, clock } = c.var.app;
  const sealed = getCookie(c, cookie);
  return sealed === undefined ? undefined : openDraft(secrets, paper, { sealed, now: clock() });
}

/** The vote is in: whoever goes back on this device finds an empty paper. */
export function clearDraft(c: AppContext, code: string): void {
  write(c, code, '');
}

function write(c: AppContext, code: string, value: string): void {
  setCookie(c, cookie, value, {
    path: `/d/${code}`,
    httpOnly: true,
    sameSite: 'Strict',
    secure: c.var.app.baseUrl?.startsWith('https:') ?? false,
    maxAge: value === '' ? 0 : lifetimeMs / 1000,
  });
}
