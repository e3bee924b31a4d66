// What journeys begin with: somebody who visits, signed in or not, and a municipality that is theirs alone.
import { type Browser, chromium, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { dayOf, daysAfter, newUuid, systemClock } from '../src/platform/clock.ts';
import { makePool } from '../src/platform/database/connect.ts';
import { type Database, makeDatabase } from '../src/platform/database/database.ts';
import { loginRole } from '../src/platform/database/login.ts';
import { makeRevisions } from '../src/platform/database/revisions.ts';
import { wordsFor } from '../src/platform/i18n/words.ts';
import { system } from '../src/platform/policies/roles.ts';
import { makeMunicipality, type TestMunicipality } from '../test/municipality.ts';
import { roomHost } from './browser.ts';
import { Visitor } from './visitor.ts';

export interface VisitOptions {
  javaScript?: boolean;
  width?: number;
  keyboardOnly?: boolean;
  forcedColours?: boolean;
  reducedMotion?: boolean;
  /** Reaches us as the phones in a room do: over plain http, by another name than 'localhost'. */
  inTheRoom?: boolean;
  /** Walks on without looking at the pages: where another journey has looked at them. */
  inHaste?: boolean;
  /** Looks at each page once, for barriers only: what a script makes of it, where another journey has looked at the rest. */
  forBarriers?: boolean;
}

/** The ways in which every journey is walked. */
export const ways: { way: string; options: VisitOptions }[] = [
  { way: 'on a computer, with script', options: { width: 1280 } },
  { way: 'on a phone of 320 px, without script', options: { width: 320, javaScript: false } },
  // The same pages as on a computer, where they are looked at.
  { way: 'with the keyboard only', options: { width: 1280, keyboardOnly: true, inHaste: true } },
];

/**
 * For what staff make step by step. Its pages are looked at where they have least room, and without script; with script and by
 * keyboard they are walked, and must answer as they should with nothing that the browser complains of.
 */
export const staffWays = ways.map(({ way, options }) =>
  options.javaScript === false ? { way, options } : { way, options: { ...options, inHaste: true } },
);

export const demoRoles = [
  'Projectleider',
  'Notulist',
  'Inwoner',
  'Partner',
  'Raadslid',
  'Adviseur',
  'Thema-eigenaar',
] as const;
export type DemoRole = (typeof demoRoles)[number];

let browser: Promise<Browser> | undefined;

function ourBrowser(): Promise<Browser> {
  browser ??= chromium.connect(inject('browser'));
  return browser;
}

/** Somebody with a browser of their own; gone when the test ends. */
export async function visit(options: VisitOptions = {}): Promise<Visitor> {
  const page = await openPage(options);
  onTestFinished(() => page.context().close());
  const { keyboardOnly = false, inHaste = false, forBarriers = false, inTheRoom = false, javaScript = true } = options;
  const twin = javaScript || inHaste ? undefined : await openTwin(options.width);
  const address = inTheRoom ? inject('address').replace('localhost', roomHost) : inject('address');
  return new Visitor(page, { address, keyboardOnly, inHaste, forBarriers, twin });
}

// One for each width, for all journeys of this worker: they look at one page at a time, and a window is the dearest of all.
const twins = new Map<number, Promise<Page>>();

function openTwin(width = 1280): Promise<Page> {
  const twin = twins.get(width) ?? openPage({ width });
  twins.set(width, twin);
  return twin;
}

async function openPage(options: VisitOptions): Promise<Page> {
  const opened = await ourBrowser();
  const context = await opened.newContext({
    javaScriptEnabled: options.javaScript ?? true,
    viewport: { width: options.width ?? 1280, height: 800 },
    locale: 'nl-NL',
    forcedColors: options.forcedColours ? 'active' : 'none',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** Signs in with one press, as the demonstration offers it. */
export async function signInAs(visitor: Visitor, role: DemoRole): Promise<void> {
  await visitor.go('/demo');
  await visitor.press(new RegExp(role));
}

/** Starts 'hold your own symposium': a municipality to practise in, with the visitor as its project lead. */
export async function makePractice(visitor: Visitor): Promise<{ slug: string }> {
  await visitor.go('/demo/symposium');
  await visitor.press(wordsFor('nl').t('demonstration.symposium.start'));
  return { slug: new URL(visitor.page.url()).pathname.split('/')[1] ?? '' };
}

/** An empty municipality of this journey's own, for what begins before anybody signs in; invented, so that its mail is shown. */
export function makeHome(): Promise<TestMunicipality> {
  return withDatabase((database) => makeMunicipality({ app: { database, newId: newUuid } }, { kind: 'fictional' }));
}

/** A month passes for those who were asked for advice: its rounds ended yesterday. */
export function letTermsPass(slug: string): Promise<void> {
  const [began, ended] = [daysAfter(dayOf(new Date()), -29), daysAfter(dayOf(new Date()), -1)];
  return withDatabase(async (database) => {
    const found = await database.inPublic((tx) =>
      tx.db.selectFrom('municipalities').select('id').where('slug', '=', slug).executeTakeFirstOrThrow(),
    );
    await database.inMunicipality(found.id, system, (tx) =>
      tx.db.updateTable('adviceRounds').set({ opensOn: began, closesOn: ended }).execute(),
    );
  });
}

async function withDatabase<Made>(make: (database: Database) => Promise<Made>): Promise<Made> {
  const pool = makePool({ host: inject('databaseHost'), user: loginRole, database: 'speerpunt', max: 1 });
  const jobs = { enqueue: () => Promise.resolve() };
  const database = makeDatabase(pool, { clock: systemClock, newId: newUuid, jobs, revisions: makeRevisions() });
  try {
    return await make(database);
  } finally {
    await database.close();
  }
}
