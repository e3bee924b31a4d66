// Somebody who walks through the pages: with or without script, with a mouse or with the keyboard only.
import type { BrowserContext, Locator, Page, Request, Response } from 'playwright-core';
import { expect } from 'vitest';
import { noteLinks } from './crawl.ts';
import { chooseRadio, tabTo } from './keyboard.ts';
import { findBarriers, findProblems } from './page-check.ts';
import { note } from './record.ts';

export type Name = string | RegExp;

/** Of a page for everyone, in bytes. */
const heaviest = 60_000;

/** What the browser counts as an error of its own: an answer such as 422, and over plain http a header that asks for https. */
const noFault = /status of 4\d\d|Cross-Origin-Opener-Policy header has been ignored/;

/** Not the rooms of staff; not what the demonstration shows of itself: its gallery, and a mailbox that grows. */
function isForEveryone(path: string): boolean {
  return !/^\/[^/]+\/werk|^\/(ui|postvak)/.test(path);
}

/** The page, and what only led to it. */
function noteChecked(shown: Request): void {
  for (let request: Request | null = shown; request; request = request.redirectedFrom()) {
    if (request.method() === 'GET') note('check', new URL(request.url()).pathname);
  }
}

interface VisitorOptions {
  /** Where the program is reached. */
  address: string;
  keyboardOnly: boolean;
  inHaste: boolean;
  forBarriers: boolean;
  twin?: Page | undefined;
}

export class Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly #address: string;
  readonly #keyboardOnly: boolean;
  readonly #inHaste: boolean;
  readonly #forBarriers: boolean;
  /** Pages that were looked at for barriers, with their answer. */
  readonly #known = new Set<string>();
  readonly #complaints: string[] = [];
  /** What pages load, by address, as it weighed when it came over the line: later it comes from the browser's own cache. */
  readonly #loaded = new Map<string, Promise<number>>();
  #answer: Response | undefined;

  readonly #twin: Page | undefined;

  /** @param options.twin for a visitor without script: a page with script, in which ours does not run and axe can. */
  constructor(page: Page, options: VisitorOptions) {
    this.context = page.context();
    this.page = page;
    this.#address = options.address;
    this.#keyboardOnly = options.keyboardOnly;
    this.#inHaste = options.inHaste;
    this.#forBarriers = options.forBarriers;
    this.#twin = options.twin;
    page.on('response', (response) => this.#noteAnswer(response));
    page.on('requestfinished', (request) => this.#noteWeight(request));
    page.on('pageerror', (error) => this.#complaints.push(`the script failed: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !noFault.test(message.text())) this.#complaints.push(message.text());
    });
  }

  get path(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  /** The municipality whose pages are shown. */
  get municipality(): string {
    return this.path.split('/')[1] ?? '';
  }

  /** Is the same person as another visitor, in another way: signed in where they are. */
  async comeAs(other: Visitor): Promise<void> {
    await this.context.addCookies(await other.context.cookies());
  }

  /** Types an address. */
  async go(path: string): Promise<void> {
    await this.page.goto(this.#address + path, { waitUntil: 'load' });
  }

  /** Loads the page again, with the button of the browser. */
  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'load' });
  }

  /** One page back, with the button of the browser. Fails where the browser would ask to send a form again. */
  async back(): Promise<void> {
    await this.page.goBack({ waitUntil: 'load' });
  }

  /** Follows a link or presses a button, and waits for the page that comes. */
  async press(name: Name): Promise<void> {
    const target = await this.#findPressable(name);
    await target.waitFor({ timeout: 5_000 });
    await Promise.all([this.page.waitForEvent('load'), this.#activate(target)]);
  }

  /** Opens or closes something on the page itself. */
  async unfold(name: Name): Promise<void> {
    await this.#activate(this.page.locator('summary').filter({ hasText: name }));
  }

  /** Replaces what stands in a field; `group` is the question it stands under, where several fields have the same label. */
  async fill(label: Name, text: string, group?: Name): Promise<void> {
    await this.#type(this.#field(label, group), text);
  }

  /** Fills in the three small fields of a day such as '2027-03-31'. */
  async fillDay(legend: Name, day: string): Promise<void> {
    const fields = this.page.getByRole('group', { name: legend }).getByRole('textbox');
    const parts = day.split('-').map(Number).reverse();
    for (const [index, part] of parts.entries()) await this.#type(fields.nth(index), String(part));
  }

  /** Chooses a radio button, ticks a checkbox or picks from a list. */
  async choose(label: Name, option?: string, group?: Name): Promise<void> {
    const field = this.#field(label, group);
    if (option !== undefined) {
      if (this.#keyboardOnly) await tabTo(this.page, field);
      await field.selectOption(option);
    } else if (this.#keyboardOnly && (await field.getAttribute('type')) === 'radio') {
      await chooseRadio(this.page, field);
    } else {
      await this.#tick(field, true);
    }
  }

  /** Takes a tick away again. */
  async untick(label: Name): Promise<void> {
    await this.#tick(this.#field(label), false);
  }

  /** Reads what stands on the page in one place, such as a code to keep. */
  async read(place: string): Promise<string> {
    const [text = ''] = await this.readAll(place);
    return text;
  }

  async readAll(place: string): Promise<string[]> {
    const texts = await this.page.locator('main').locator(place).allTextContents();
    return texts.map((text) => text.trim());
  }

  async sees(text: Name): Promise<void> {
    const html = await this.page.locator('main').textContent();
    if (typeof text === 'string') expect(html).toContain(text);
    else expect(html).toMatch(text);
  }

  /** The page answered as expected, is valid and accessible, and fits a small phone. Called after every step. */
  async check(status = 200): Promise<void> {
    const answer = this.#answer;
    expect(`${answer?.status()} ${this.path}`).toBe(`${status} ${this.path}`);
    const source = (await answer?.text()) ?? '';
    noteLinks(source, this.path);
    // The script and the policy for it are looked at on every page: that takes no time.
    if (this.#inHaste) return expect(this.#complaints, this.path).toEqual([]);
    if (this.#forBarriers) return this.#checkBarriers(status);
    const shown = this.#twin ? await this.#showInTwin(this.#twin, source) : this.page;
    expect([...this.#complaints, ...(await findProblems(shown, source))], this.path).toEqual([]);
    if (answer?.ok()) noteChecked(answer.request());
    if (isForEveryone(this.path)) expect(await this.#weigh(), `bytes of ${this.path}`).toBeLessThanOrEqual(heaviest);
  }

  async #checkBarriers(status: number): Promise<void> {
    const [path] = this.path.split('?');
    const page = `${status} ${path}`;
    const barriers = this.#known.has(page) ? [] : await findBarriers(this.page);
    this.#known.add(page);
    expect([...this.#complaints, ...barriers], this.path).toEqual([]);
  }

  /** What the page weighs on the line, in bytes, with all that pages load but fonts. */
  async #weigh(): Promise<number> {
    const page = (await this.#answer?.request().sizes())?.responseBodySize ?? 0;
    const loaded = await Promise.all(this.#loaded.values());
    return loaded.reduce((total, size) => total + size, page);
  }

  #noteWeight(request: Request): void {
    if (['document', 'font'].includes(request.resourceType()) || this.#loaded.has(request.url())) return;
    const weight = request.sizes().then(
      ({ responseBodySize }) => responseBodySize,
      // The browser was closed meanwhile.
      () => 0,
    );
    this.#loaded.set(request.url(), weight);
  }

  #field(label: Name, group?: Name): Locator {
    const place = group === undefined ? this.page : this.page.getByRole('group', { name: group });
    return place.getByLabel(label);
  }

  async #type(field: Locator, text: string): Promise<void> {
    if (!this.#keyboardOnly) return field.fill(text);
    await tabTo(this.page, field);
    await this.page.keyboard.press('ControlOrMeta+A');
    if (text === '') await this.page.keyboard.press('Delete');
    else await this.page.keyboard.insertText(text);
  }

  async #tick(field: Locator, ticked: boolean): Promise<void> {
    if (!this.#keyboardOnly) return field.setChecked(ticked);
    await tabTo(this.page, field);
    if ((await field.isChecked()) !== ticked) await this.page.keyboard.press('Space');
  }

  async #findPressable(name: Name): Promise<Locator> {
    const either = this.page.getByRole('button', { name }).or(this.page.getByRole('link', { name }));
    // What is said on the page comes before what is said around it.
    const inMain = this.page.locator('main').locator(either);
    return (await inMain.count()) > 0 ? inMain.first() : either.first();
  }

  async #activate(target: Locator): Promise<void> {
    if (!this.#keyboardOnly) return target.click();
    await tabTo(this.page, target);
    await this.page.keyboard.press('Enter');
  }

  async #showInTwin(twin: Page, source: string): Promise<Page> {
    await twin.unrouteAll();
    await twin.route('**/*', (route) => {
      const kind = route.request().resourceType();
      if (kind === 'document') return route.fulfill({ body: source, contentType: 'text/html; charset=utf-8' });
      return kind === 'script' ? route.abort() : route.continue();
    });
    await twin.goto(this.page.url());
    return twin;
  }

  #noteAnswer(response: Response): void {
    const request = response.request();
    if (!request.isNavigationRequest() || response.frame() !== this.page.mainFrame()) return;
    const next = response.headers().location;
    // Where a form leads to is linked as well as what a link leads to.
    if (next) note('link', next);
    else this.#answer = response;
  }
}
