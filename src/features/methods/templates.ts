// The ways of working as content: what each is good for, who did it, and what one would plan.
import { z } from 'zod';
import content from '../../../content/working-methods.json' with { type: 'json' };
import { influences } from '../../platform/policies/influence.ts';
import { activityKinds, type MethodKind, methodKinds } from './types.ts';

const words = z.strictObject({ nl: z.string(), en: z.string() });

const template = z.strictObject({
  kind: z.enum(methodKinds),
  influence: z.enum(influences),
  about: words.extend({ 'nl-eenvoudig': z.string() }),
  fits: words,
  example: words.extend({ source: z.url({ protocol: /^https$/ }) }).nullable(),
  /** Words before the agenda, in Dutch as all of it: a beginning to change. */
  introduction: z.string().max(4000),
  activities: z.array(
    z.strictObject({ kind: z.enum(activityKinds), afterWeeks: z.int().min(0), title: z.string().min(1).max(120) }),
  ),
});

export type Template = z.infer<typeof template>;

/** One for each kind, in the order in which they are shown. */
export const templates: readonly Template[] = z.strictObject({ methods: z.array(template) }).parse(content).methods;

/** @throws when the content has none for it: a test sees that it has. */
export function templateOf(kind: MethodKind): Template {
  const found = templates.find((one) => one.kind === kind);
  if (!found) throw new Error(`No template for working ${kind}`);
  return found;
}
