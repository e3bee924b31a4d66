// Finding the way through a symposium of one's own, from the page that lists its steps.
import type { WalkStepName } from '../../src/features/demonstration/rules.ts';
import type { Visitor } from '../visitor.ts';
import { t } from './words.ts';

/** Goes to where a step is done, as the list of steps leads there. */
export async function openStep(lead: Visitor, name: WalkStepName): Promise<void> {
  await lead.go(`/${lead.municipality}/werk/oefening`);
  await lead.press(t(`demonstration.walk.${name}.title`));
}
