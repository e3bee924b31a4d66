import { beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { makeMunicipality, type SignedIn, signIn, type TestMunicipality } from '../../../test/municipality.ts';
import { speerpuntTheme } from '../../ui/theme/theme.ts';

let app: TestApp;
let home: TestMunicipality;

beforeEach(async () => {
  app = await testApp();
  home = await makeMunicipality(app);
});

const read = async (path: string, headers = {}) => (await app.get(path, headers)).text();

const theme = { ...speerpuntTheme, action: '#7a1f5c', headingFont: 'serif' };
const themePage = () => `/${home.slug}/werk/huisstijl`;

async function versionOf({ cookie }: SignedIn): Promise<string> {
  const html = await read(themePage(), { cookie });
  return /name="version" value="([^"]+)"/.exec(html)?.[1] ?? '';
}

test('a project lead chooses colours, and every page carries them', async () => {
  const lead = await signIn(app, home, 'project-lead');
  expect((await app.get(`/${home.slug}/huisstijl.css`)).status).toBe(404);
  const sent = await app.post(themePage(), { ...theme, version: await versionOf(lead) }, { cookie: lead.cookie });
  expect(sent.headers.get('location')).toBe(`${themePage()}?bewaard`);
  expect(await read(`/${home.slug}`)).toContain(`href="/${home.slug}/huisstijl.css"`);
  const styles = await app.get(`/${home.slug}/huisstijl.css`);
  expect(styles.headers.get('content-type')).toContain('text/css');
  expect(await styles.text()).toContain('--sp-action:#7a1f5c');
  const tag = styles.headers.get('etag') as string;
  const again = await app.get(`/${home.slug}/huisstijl.css`, { 'if-none-match': tag });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test.each([
  ['letters that are too pale', { action: '#1fa59c' }, 'een link in een gekleurd vak'],
  ['a dark background', { paper: '#2b2b2b' }, 'gewone tekst'],
  ['no colour', { accent: 'rood' }, 'Vul een kleur in als #'],
  ['something smuggled in', { paper: '#fff;}body{display:none' }, 'Vul een kleur in als #'],
  ['letters that we do not have', { headingFont: 'Comic Sans' }, 'Kies een van de mogelijkheden'],
])('a theme with %s is refused at the field, with the reason', async (_name, change, message) => {
  const lead = await signIn(app, home, 'project-lead');
  const typed = { ...theme, ...change, version: await versionOf(lead) };
  const answer = await app.post(themePage(), typed, { cookie: lead.cookie });
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html.split(message).length).toBeGreaterThanOrEqual(3);
  if ('action' in change) {
    expect(html).toContain('value="#1fa59c"');
    expect(html).toMatch(/Het contrast is \d,\d+, het moet minstens 4,5 zijn/);
  }
  expect((await app.get(`/${home.slug}/huisstijl.css`)).status).toBe(404);
});

test('two people who change the theme see both versions, and nothing is lost', async () => {
  const lead = await signIn(app, home, 'project-lead');
  const version = await versionOf(lead);
  await app.post(themePage(), { ...theme, version }, { cookie: lead.cookie });
  const late = await app.post(themePage(), { ...theme, action: '#0b3d91', version }, { cookie: lead.cookie });
  const html = await late.text();
  expect(late.status).toBe(409);
  expect(html).toContain('#7a1f5c');
  expect(html).toContain('value="#0b3d91"');
  const newer = /name="version" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const anyway = await app.post(themePage(), { ...theme, action: '#0b3d91', version: newer }, { cookie: lead.cookie });
  expect(anyway.status).toBe(303);
});

test('a resident does not see the staff side, and only staff who may change the theme do', async () => {
  const resident = await signIn(app, home, 'resident');
  expect((await app.get(`/${home.slug}/werk`, { cookie: resident.cookie })).headers.get('location')).toBe(
    `/${home.slug}`,
  );
  expect((await app.get(themePage(), { cookie: resident.cookie })).status).toBe(403);
  const noteTaker = await signIn(app, home, 'note-taker');
  expect((await app.get(themePage(), { cookie: noteTaker.cookie })).status).toBe(403);
  expect((await app.post(themePage(), theme, { cookie: noteTaker.cookie })).status).toBe(403);
});
