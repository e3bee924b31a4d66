import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ComponentChild } from 'preact';
import type { Clock, NewId, Wait } from '../clock.ts';
import type { Database, FoundCode, MunicipalityTx } from '../database/database.ts';
import type { Revisions } from '../database/revisions.ts';
import { noteAddress } from '../forms/once.ts';
import type { Words } from '../i18n/words.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Mailer } from '../mail/mail.ts';
import type { Actor } from '../policies/roles.ts';
import type { Secrets } from '../secrets.ts';
import type { Threads } from '../threads/threads.ts';
import type { Limits } from './limits.ts';

/** Everything that the app is made of; what runs and what is tested differ in nothing else. */
export interface Dependencies {
  database: Database;
  revisions: Revisions;
  secrets: Secrets;
  jobs: Jobs;
  threads: Threads;
  mailer: Mailer;
  limits: Limits;
  clock: Clock;
  wait: Wait;
  newId: NewId;
  /** The public address that was set; without one, links are relative and any name by which we are reached is ours. */
  baseUrl: string | undefined;
  /** The origin by which phones in the room find a server on somebody's own machine. */
  room?: string | undefined;
  /** Where we can be reached, for links in mail: the public address, or this machine. */
  address: string;
  demonstration: boolean;
  assets: Assets;
  /** One line for each fault, with the request's id; never a code, a name or what somebody typed. */
  report: (line: string) => void;
}

/** Addresses of the built files, and where they lie on disk. */
export interface Assets {
  folder: string;
  styles: string;
  script: string;
  font: string;
  icon: string;
}

/** The municipality of the address, as every page needs it. */
export interface Municipality {
  id: string;
  slug: string;
  name: string;
  kind: 'live' | 'fictional' | 'reconstructed' | 'practice';
  readOnly: boolean;
  tagline: string | null;
  contactPhone: string | null;
  contactEmail: string | null;
  theme: unknown;
  sources: { title: string; url: string }[];
}

export interface AppEnv {
  Variables: {
    app: Dependencies;
    requestId: string;
    words: Words;
    actor: Actor;
    /** Set on every page below /:municipality. */
    municipality: Municipality;
    /** Whoever asks is nobody in particular. */
    mayBeShared?: true;
    /** The page is the same for everyone, until something that this municipality shows changes; absent: any of them. */
    shared?: { municipalityId: string | undefined };
    /** Nothing at this address rests on a cookie: whoever has a code may use it. */
    restsOnCode?: boolean;
    /** What the code in the address belongs to, once it was looked up. */
    foundCode?: (FoundCode & { code: string }) | undefined;
    /** A quiet line above the page, that one slice brings to the pages of others. */
    reminder?: { text: string; link: string; href: string };
    /** The form that was sent, read once. */
    form?: FormData;
  };
}

export type AppContext = Context<AppEnv>;

declare module 'hono' {
  interface ContextRenderer {
    (page: ComponentChild): Response | Promise<Response>;
  }
}

/** One transaction inside the municipality of the address, as whoever asks. */
export function inMunicipality<Result>(c: AppContext, work: (tx: MunicipalityTx) => Promise<Result>): Promise<Result> {
  return c.var.app.database.inMunicipality(c.var.municipality.id, c.var.actor, work);
}

/** The form that was sent; read once, and kept for the page that says that something went wrong. */
export async function sentForm(c: AppContext): Promise<FormData> {
  const known = c.get('form');
  if (known) return known;
  const form = await readBody(c).catch((error: Error) => {
    // It is no form, or whoever sends it goes away: nothing of ours is wrong, and the database is not away.
    throw error instanceof HTTPException || error.name === 'BodyLimitError'
      ? error
      : new HTTPException(400, { cause: error });
  });
  noteAddress(form, c.req.path);
  c.set('form', form);
  return form;
}

/** Many times what the longest list of ours holds. Taking apart a body of separators alone would keep everyone waiting. */
const mostFields = 10_000;

async function readBody(c: AppContext): Promise<FormData> {
  // As the reader of the form decides it: by how the type begins.
  if (!/^\s*multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')) {
    const fields = (await c.req.text()).split('&').length;
    if (fields > mostFields) throw new HTTPException(413);
  }
  return c.req.formData();
}

/** The address of a page below the municipality: '/acties' becomes '/zonnedam/acties'. Views have `useLocal`. */
export function local(c: AppContext, path: string): string {
  return `/${c.var.municipality.slug}${path}`;
}

/** The address of a page with the site's own name before it: for QR codes, mails and prints. */
export function absolute(c: AppContext, path: string): string {
  const { baseUrl, room } = c.var.app;
  const { origin, hostname } = new URL(c.req.url);
  // Whoever leads a gathering sits at the machine itself; a phone in the room cannot go to that machine's 'localhost'.
  const found = room && thisMachine.test(hostname) ? room : origin;
  return (baseUrl ?? found) + path;
}

const thisMachine = /^(localhost|127\.[\d.]+|\[::1\])$/;

/** Whether only this machine can come here by the name that we are asked under: elsewhere it is the name of another. */
export function isOnlyHere(c: AppContext): boolean {
  return thisMachine.test(new URL(absolute(c, '/')).hostname);
}

/** The same as one says it aloud, without what every browser adds by itself: for screens and paper. */
export function spokenAddress(c: AppContext, path: string): string {
  return absolute(c, path).replace(/^https?:\/\//, '');
}
