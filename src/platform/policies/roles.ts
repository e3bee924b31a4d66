/** Every role that an account can hold in a municipality (docs/glossary.md gives the Dutch names). */
export const roles = [
  'resident',
  'note-taker',
  'working-group-member',
  'partner',
  'theme-owner',
  'adviser',
  'guest-editor',
  'councillor',
  'editor',
  'project-lead',
  'national-editor',
  'administrator',
] as const;

export type Role = (typeof roles)[number];

/** Who does something: nobody in particular, somebody signed in, or the platform itself in a job. */
export type Actor =
  | { kind: 'anonymous' }
  | {
      kind: 'account';
      id: string;
      name: string;
      roles: readonly Role[];
      /** For whom they act. */
      organisationId?: string;
      /** The part of the municipality that they work for. */
      departmentId?: string;
    }
  | { kind: 'system' };

export const anonymous: Actor = { kind: 'anonymous' };
export const system: Actor = { kind: 'system' };

/** The account that does it, to be kept with what was done; null when nobody was signed in. */
export function accountIdOf(actor: Actor): string | null {
  return actor.kind === 'account' ? actor.id : null;
}

/** What a slice's `policy.ts` holds: each act with the roles that may do it. What is not named, nobody may. */
export type Policy<Act extends string> = Readonly<Record<Act, readonly Role[]>>;

export function definePolicy<Act extends string>(policy: Policy<Act>): Policy<Act> {
  return policy;
}

/** Whether the actor may do the act. The administrator may do all; the platform itself asks no leave. */
export function may<Act extends string>(policy: Policy<Act>, act: Act, actor: Actor): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'anonymous') return false;
  return actor.roles.some((role) => role === 'administrator' || policy[act]?.includes(role));
}
