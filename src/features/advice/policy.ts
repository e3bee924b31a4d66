import { definePolicy } from '../../platform/policies/roles.ts';

export const advicePolicy = definePolicy({
  /** Come into the room of advice: what is asked, and what one has begun. */
  enter: ['adviser', 'partner', 'project-lead', 'editor'],
  /** Give advice as the advisory council or the inclusion panel, asked or unasked. */
  give: ['adviser'],
  /** Give advice as one's own organisation. */
  giveForOrganisation: ['partner'],
  /** Ask for advice: begin rounds, say of whom, type over what came on paper, read what residents wrote before it is public. */
  manage: ['project-lead', 'editor'],
  /** Answer the points of advice in the name of the municipality. */
  answer: ['project-lead', 'editor'],
});
