// No form of ours can be sent in such a way that the server fails: every form that staff find in a municipality that is under
// way is sent once for each of its fields, with something in it that the page never offers.
import { beforeAll, expect, test } from 'vitest';
import { loadDemonstration } from '../../src/features/demonstration/index.ts';
import { makeTestApp, type TestApp } from '../app.ts';
import { demonstrationFolder, lookInto } from '../demonstration.ts';
import { signIn } from '../municipality.ts';

let app: TestApp;
const { place } = lookInto(() => app);

beforeAll(async () => {
  app = await makeTestApp();
  expect(await loadDemonstration(app.app, demonstrationFolder)).toMatchObject({ kind: 'loaded' });
}, 120_000);

type Field = [name: string, value: string];

interface Form {
  action: string;
  fields: Field[];
}

const home = '/lindeveen';

test.each([
  ['project-lead', 60],
  ['adviser', 4],
] as const)(
  'whatever somebody who signs in as %s sends, it is no fault of ours',
  async (role, most) => {
    const { cookie } = await signIn(app, { ...(await place('lindeveen')), slug: 'lindeveen' }, role);
    const read = async (path: string) => (await app.get(path, { cookie })).text();
    const forms = await findForms(read);
    expect(forms.size).toBeGreaterThan(most);
    const failed: unknown[] = [];
    for (const [shape, { page, fields }] of lastAgendas(forms)) {
      for (const [name, nonsense] of fields.flatMap(tampered)) {
        // As the page is by now: what was sent before may have been taken in.
        const form = formsIn(await read(page)).find((one) => formShape(one) === shape);
        if (!form) continue;
        const { status } = await app.post(form.action, { ...together(form.fields), [name]: nonsense }, { cookie });
        if (status >= 500) failed.push({ action: form.action, name, nonsense, fault: app.faults.splice(0) });
      }
    }
    expect(failed).toEqual([]);
    expect(app.faults).toEqual([]);
  },
  120_000,
);

/** No choice, no id, no day; and a number that would fill the memory of whoever counts up to it. */
function tampered([name, value]: Field, at: number, fields: Field[]): Field[] {
  if (fields.findIndex(([other]) => other === name) !== at) return [];
  return /^\d+$/.test(value)
    ? [
        [name, 'x'],
        [name, '1e9'],
      ]
    : [[name, 'x']];
}

/** With a new agenda the forms about the old one are gone. */
function lastAgendas<Of>(forms: Map<string, Of>): [string, Of][] {
  return [...forms].toSorted(([one], [other]) => Number(one.includes('/agenda/')) - Number(other.includes('/agenda/')));
}

function together(fields: Field[]): Record<string, string[]> {
  const names = [...new Set(fields.map(([name]) => name))];
  return Object.fromEntries(
    names.map((name) => [name, fields.flatMap(([field, value]) => (field === name ? [value] : []))]),
  );
}

/** One form of each shape with the page it stands on, from all pages that somebody can reach. */
async function findForms(read: (path: string) => Promise<string>): Promise<Map<string, Form & { page: string }>> {
  const forms = new Map<string, Form & { page: string }>();
  const [seen, waiting] = [new Set([shapeOf(`${home}/werk`)]), [`${home}/werk`]];
  for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
    const html = await read(page);
    for (const form of formsIn(html)) {
      if (!forms.has(formShape(form))) forms.set(formShape(form), { ...form, page });
    }
    for (const [, link = ''] of html.matchAll(/<a\b[^>]*\shref="(\/lindeveen\/[^"#]*)"/g)) {
      const next = link.replaceAll('&amp;', '&');
      if (seen.has(shapeOf(next))) continue;
      seen.add(shapeOf(next));
      waiting.push(next);
    }
  }
  return forms;
}

function formShape({ action, fields }: Form): string {
  const names = new Set(fields.map(([name]) => name.replace(/\d+/g, '')));
  return [shapeOf(action), ...names].join(' ');
}

/** An address without what is about one thing only: two speerpunten have the same forms. */
function shapeOf(address: string): string {
  return address.replace(/\?.*/, '').replace(/(?<=\/)[^/]*[-\d][^/]*/g, ':');
}

function formsIn(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, opening = '', inside = '']) => {
    const action = attribute(opening, 'action');
    return opening.includes('method="post"') && action.startsWith(home) ? [{ action, fields: fieldsIn(inside) }] : [];
  });
}

/** What somebody might send who filled in everything: all choices at once, and something that fits in each field. */
function fieldsIn(inside: string): Field[] {
  const fields: Field[] = [];
  for (const [tag, said = ''] of inside.matchAll(/<(?:input|textarea|select|button|option)\b([^>]*)>/g)) {
    const [name, value] = [attribute(said, 'name'), attribute(said, 'value')];
    const last = fields.at(-1);
    if (tag.startsWith('<option') && last) last[1] = value;
    else if (name !== '' && !(tag.startsWith('<button') && value === ''))
      fields.push([name, value || fitting(name, said)]);
  }
  return fields;
}

function fitting(name: string, said: string): string {
  if (/type="(radio|checkbox|hidden)"/.test(said)) return '';
  if (name.endsWith('-year')) return '2026';
  return name.endsWith('-day') || name.endsWith('-month') || said.includes('inputmode="numeric"') ? '1' : 'Woorden';
}

function attribute(tag: string, name: string): string {
  return tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1]?.replaceAll('&amp;', '&') ?? '';
}
