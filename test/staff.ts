// What most tests of pages begin with: a municipality of their own, its project lead, and ways to read and send there.
import { type TestApp, testApp } from './app.ts';
import { agenda } from './builders/thread.ts';
import { makeMunicipality, type SignedIn, signIn, type TestMunicipality } from './municipality.ts';

export interface Staffed {
  app: TestApp;
  home: TestMunicipality;
  lead: SignedIn;
}

export async function homeWithLead(): Promise<Staffed> {
  const app = await testApp();
  const home = await makeMunicipality(app);
  return { app, home, lead: await signIn(app, home, 'project-lead') };
}

/** The same, with an agenda that is being made. */
export async function homeWithAgenda(): Promise<Staffed & { agendaId: string }> {
  const staffed = await homeWithLead();
  return { ...staffed, agendaId: await staffed.app.inside(staffed.home, agenda) };
}

/** The headers with which somebody asks. */
export function as(who: SignedIn): { cookie: string } {
  return { cookie: who.cookie };
}

/** Addresses below the municipality that the test is in; one reads as a passer-by and sends as the project lead, unless told. */
export function pagesOf(here: () => Staffed) {
  const address = (path: string) => `/${here().home.slug}${path}`;
  return {
    address,
    read: async (path: string, who?: SignedIn) => (await here().app.get(address(path), who ? as(who) : {})).text(),
    send: (path: string, fields: Record<string, string | string[]>, who = here().lead) =>
      here().app.post(address(path), fields, as(who)),
  };
}
