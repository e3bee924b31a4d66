import type { Relation, Support, Told } from './types.ts';

export const noSupport: Support = { voices: 0, gatherings: 0, votes: null };

/**
 * Relations along which a voice goes on. `split_from` is not one: a split says for each voice to which part it goes, with a
 * link of its own. `added_by` comes from an organisation, `raised` from a gathering: no voices. `holds` says where an
 * action belongs that rests on proposals of its own.
 */
export const voiceRelations = [
  'led_to',
  'merged_into',
  'chosen_as',
  'transferred_to',
  'superseded_by',
] as const satisfies Relation[];

/** Relations by which an action belongs to a priority: resting on all of it, or on proposals that are named. */
export const actionRelations = ['led_to', 'holds'] as const satisfies Relation[];

/** Whether somebody who spoke hears of a link: what only says where something belongs is no news to them. */
export function isTold(relation: Relation): boolean {
  return relation !== 'holds';
}

/** Relations that are an answer to the person who spoke. */
export const answerRelations = ['answered_by', 'not_taken_up'] as const satisfies Relation[];

export function isAnswer(relation: Relation): boolean {
  return (answerRelations as readonly Relation[]).includes(relation);
}

/** Relations that may not be made without saying why. */
const needsReason: ReadonlySet<Relation> = new Set([
  'merged_into',
  'split_from',
  'added_by',
  'not_taken_up',
  'superseded_by',
]);

export function checkReason(relations: Relation[], reason: string | undefined): boolean {
  return Boolean(reason?.trim()) || !relations.some((relation) => needsReason.has(relation));
}

/** Voices that a division would leave behind: those of the whole that no part takes. Empty when nothing is lost. */
export function lostVoices(whole: readonly string[], parts: readonly (readonly string[])[]): string[] {
  const taken = new Set(parts.flat());
  return whole.filter((voice) => !taken.has(voice));
}

/** When what was linked at this moment was taken up in a thing: the next time that it was said anew, where it is said in versions. */
export function takenUpOn(thing: Pick<Told, 'renewed'> | undefined, at: Date): Date {
  return thing?.renewed?.find((day) => day >= at) ?? at;
}
