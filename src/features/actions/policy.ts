import { type Actor, definePolicy, may } from '../../platform/policies/roles.ts';
import type { Action } from './types.ts';

export const policy = definePolicy({
  /** Add, edit and stop any action; tell outcomes. */
  manage: ['project-lead', 'editor'],
  /** See the part of each department, and confirm it for the department. */
  confirm: ['project-lead', 'editor', 'theme-owner'],
  /** Tell how it goes with an action: staff with any, others with those of their own organisation. */
  report: ['project-lead', 'editor', 'partner', 'theme-owner'],
});

/**
 * Whether somebody may tell how it goes with this action. A partner reports for their own organisation; a theme owner
 * too, and one without an organisation works at the municipality. Only staff take up again what was stopped.
 */
export function mayReport(
  actor: Actor,
  action: Pick<Action, 'organisationId' | 'state'>,
  ownOrganisationId: string | undefined,
): boolean {
  if (may(policy, 'manage', actor)) return true;
  if (!may(policy, 'report', actor) || action.state === 'stopped') return false;
  const organisationId = organisationOf(actor, ownOrganisationId);
  return organisationId !== undefined && action.organisationId === organisationId;
}

/** The only department that somebody answers for; none: for each of them. */
export function departmentOf(actor: Actor): string | undefined {
  return actor.kind === 'account' && !may(policy, 'manage', actor) ? actor.departmentId : undefined;
}

/** Whether somebody answers for this department. Whoever works for a department does so for that one only. */
export function mayConfirm(actor: Actor, departmentId: string): boolean {
  return may(policy, 'confirm', actor) && (departmentOf(actor) ?? departmentId) === departmentId;
}

/** The organisation that somebody reports for. */
export function organisationOf(actor: Actor, ownOrganisationId: string | undefined): string | undefined {
  if (actor.kind !== 'account') return undefined;
  return actor.organisationId ?? (actor.roles.includes('theme-owner') ? ownOrganisationId : undefined);
}
