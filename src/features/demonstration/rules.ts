import type { LimitRule } from '../../platform/http/limits.ts';
import type { ReceivedMail } from '../../platform/mail/mail.ts';
import type { Role } from '../../platform/policies/roles.ts';

/** The roles that one can look through, with the names on the buttons: the same in every language. */
export const demoRoles = [
  { role: 'project-lead', name: 'Projectleider' },
  { role: 'note-taker', name: 'Notulist' },
  { role: 'resident', name: 'Inwoner' },
  { role: 'partner', name: 'Partner' },
  { role: 'councillor', name: 'Raadslid' },
  { role: 'adviser', name: 'Adviseur' },
  { role: 'theme-owner', name: 'Thema-eigenaar' },
] as const satisfies { role: Role; name: string }[];

export type DemoRole = (typeof demoRoles)[number];

export function findDemoRole(role: string): DemoRole | undefined {
  return demoRoles.find((known) => known.role === role);
}

/** `.example` is nobody's (RFC 2606): mail to it goes nowhere. */
export function demoEmail(role: Role, slug: string): string {
  return `${role}@${slug}.example`;
}

/** A resident looks at the site, everybody else has work to do. */
export function landingOf(role: Role, slug: string): string {
  return role === 'resident' ? `/${slug}` : `/${slug}/werk`;
}

/** What the mailbox shows: the mail of the municipality that was asked for, or that of all invented ones. */
export function mailsOf(mails: ReceivedMail[], asked: { slug: string } | undefined): ReceivedMail[] {
  return mails.filter(({ mail: { municipality } }) =>
    asked ? municipality.slug === asked.slug : municipality.kind === 'fictional',
  );
}

/** New practice municipalities from one network: a whole hall may try, a script may not fill the disk. */
export const practising: LimitRule = { slowAfter: 300, refuseAfter: 300, windowMs: 60 * 60 * 1000 };

/** `href` shows what there is; `form`, where there is one, makes it. */
export const walkSteps = [
  { name: 'agenda', href: '/werk/agenda', form: '/nieuw' },
  { name: 'announce', href: '/werk/bijeenkomsten', form: '/nieuw' },
  { name: 'open', href: '/werk/bijeenkomsten', at: 'gathering' },
  { name: 'join', href: '/werk/bijeenkomsten', at: 'gathering' },
  { name: 'tell', href: '/werk/bijeenkomsten', at: 'gathering' },
  { name: 'read', href: '/werk/lezen' },
  { name: 'propose', href: '/werk/bord' },
  { name: 'vote', href: '/werk/stemmingen', form: '/nieuw', at: 'ballot' },
  { name: 'result', href: '/werk/stemmingen', at: 'ballot' },
  { name: 'priorities', href: '/werk/speerpunten', form: '/overname' },
  { name: 'actions', href: '/werk/acties', form: '/nieuw' },
  { name: 'publish', href: '/werk/agenda', form: '/publicatie' },
] as const;

export type WalkStepName = (typeof walkSteps)[number]['name'];

export interface WalkFacts {
  done: ReadonlySet<WalkStepName>;
  /** Places in the address of the gathering and the ballot that the walk is about, once they are there. */
  gathering?: string | undefined;
  ballot?: string | undefined;
}

export interface WalkStep {
  name: WalkStepName;
  href: string;
  state: 'done' | 'now' | 'todo';
}

/**
 * How far the walk is: a step is done when what it makes is there; the first that is not, is now. A step that is not done
 * leads to the form that it speaks of, or to the thing itself once that is there; a step that is done shows what was made.
 */
export function walkOf(facts: WalkFacts): WalkStep[] {
  const next = walkSteps.find(({ name }) => !facts.done.has(name))?.name;
  return walkSteps.map((step) => {
    const done = facts.done.has(step.name);
    const place = 'at' in step ? facts[step.at] : undefined;
    const form = 'form' in step && !done ? step.form : '';
    return {
      name: step.name,
      href: step.href + (place ? `/${place}` : form),
      state: done ? 'done' : step.name === next ? 'now' : 'todo',
    };
  });
}
