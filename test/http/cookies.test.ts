// What a browser is told about each cookie of ours, by the app as it stands behind http and behind https.
import { expect, test } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { addAccount } from '../../src/features/accounts/index.ts';
import { type TestApp, testApp } from '../app.ts';
import { makeMunicipality, type TestMunicipality } from '../municipality.ts';
import { Signing } from '../sign-in.ts';

/** The same app, reached by another address. */
async function reachedBy(baseUrl: string | undefined): Promise<TestApp> {
  const app = await testApp();
  const hono = createApp({ ...app.app, baseUrl });
  const ours = { origin: baseUrl ?? 'http://localhost', host: 'localhost' };
  return {
    ...app,
    get: async (path, headers = {}) => hono.request(path, { headers }),
    post: async (path, fields, headers = {}) =>
      hono.request(path, {
        method: 'POST',
        body: new URLSearchParams(fields as Record<string, string>),
        headers: { ...ours, ...headers },
      }),
  };
}

/** Every cookie that somebody gets who chooses a language and signs in. */
async function collectCookies(app: TestApp, { slug, id }: TestMunicipality): Promise<string[]> {
  const email = `${slug}@proefdam.example`;
  await app.inside({ id }, (tx) => addAccount(tx, { email, name: 'Lies', roles: ['project-lead'] }));
  const signing = new Signing(app, slug, email);
  const language = await app.get(`/${slug}?taal=en`);
  const { answer: asked, cookie } = await signing.ask();
  const signedIn = await signing.type(await signing.codeFromMail(), cookie);
  expect(signedIn.status).toBe(303);
  return [language, asked, signedIn].flatMap((answer) => answer.headers.getSetCookie());
}

test.each([
  [undefined, false],
  ['http://speerpunt.example', false],
  ['https://speerpunt.example', true],
])('no script reads a cookie, and on https none goes over plain http (BASE_URL %s)', async (baseUrl, secure) => {
  const app = await reachedBy(baseUrl);
  const home = await makeMunicipality(app);
  const cookies = (await collectCookies(app, home)).filter((cookie) => !cookie.includes('Max-Age=0'));
  const about = cookies.map((cookie) => {
    const [value = '', ...attributes] = cookie.split('; ');
    return [value.split('=')[0], attributes.filter((attribute) => !attribute.startsWith('Max-Age')).sort()];
  });
  const always = ['HttpOnly', 'SameSite=Lax', ...(secure ? ['Secure'] : [])];
  expect(Object.fromEntries(about)).toEqual({
    taal: ['Path=/', ...always].sort(),
    inloggen: [`Path=/${home.slug}/inloggen`, ...always].sort(),
    [`sessie_${home.slug}`]: [`Path=/${home.slug}`, ...always].sort(),
  });
});
