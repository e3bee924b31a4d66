// What a project lead does with a ballot that was brought in, on the pages of a running server: from its result to an agenda.
import { addAccount } from '../../src/features/accounts/index.ts';
import { startSession } from '../../src/platform/sessions/sessions.ts';
import type { TestMunicipality } from '../municipality.ts';
import { workBeside } from './beside.ts';

type Fields = [string, string][];

interface Place {
  address: string;
  DATA_DIR: string;
  home: TestMunicipality;
}

/** Reads pages, and sends their forms, as the project lead of a municipality. */
export class ProjectLead {
  readonly #home: string;
  readonly #origin: string;
  readonly #cookie: string;

  private constructor(origin: string, home: string, cookie: string) {
    this.#origin = origin;
    this.#home = home;
    this.#cookie = cookie;
  }

  static async signIn({ address, DATA_DIR, home }: Place): Promise<ProjectLead> {
    const token = await workBeside(DATA_DIR, ({ app, inside }) =>
      inside(home.id, async (tx) => {
        const email = `${app.newId()}@proefdam.example`;
        const id = await addAccount(tx, { email, name: 'Lies', roles: ['project-lead'] });
        return startSession(tx, app.secrets, id as string);
      }),
    );
    return new ProjectLead(address, `/${home.slug}`, `sessie_${home.slug}=${token}`);
  }

  async read(path: string): Promise<string> {
    const answer = await fetch(this.#origin + this.#home + path, { headers: { cookie: this.#cookie } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.text();
  }

  async establish(ballot: string): Promise<void> {
    await this.#send(`/werk/stemmingen/${ballot}/vaststelling`, []);
  }

  /** Makes priorities of everything that the ballot chose. */
  async takeOver(ballot: string): Promise<void> {
    const path = `/werk/speerpunten/overname?stemming=${ballot}`;
    await this.#send(path, fieldsOf(await this.read(path), 'proposals'));
  }

  /** Agrees on one action, for the first priority of the list. */
  async agree(title: string): Promise<void> {
    const [priority] = fieldsOf(await this.read('/werk/acties/nieuw'), 'priorities');
    const day: Fields = [
      ['dueOn-day', '31'],
      ['dueOn-month', '12'],
      ['dueOn-year', '2029'],
    ];
    await this.#send('/werk/acties', [
      priority as [string, string],
      ...day,
      ['title', title],
      ['owner', 'new'],
      ['ownerName', 'Buurtvereniging'],
      ['measure', 'Elke week'],
      ['money', 'reserved'],
    ]);
  }

  async publish(): Promise<void> {
    const html = await this.read('/werk/agenda/publicatie');
    await this.#send('/werk/agenda/publicatie', [...fieldsOf(html, 'formKey'), ...fieldsOf(html, 'seen')]);
  }

  async #send(path: string, fields: Fields): Promise<void> {
    const answer = await fetch(this.#origin + this.#home + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie: this.#cookie, origin: this.#origin },
      redirect: 'manual',
    });
    if (answer.status !== 303) throw new Error(`${path}: ${answer.status}`);
  }
}

function fieldsOf(html: string, name: string): Fields {
  const inputs = html.match(/<input\b[^>]*>/g) ?? [];
  return inputs
    .filter((input) => input.includes(`name="${name}"`))
    .map((input) => [name, /\svalue="([^"]*)"/.exec(input)?.[1] ?? '']);
}
