import { createMiddleware } from 'hono/factory';
import { type AppEnv, inMunicipality, local } from '../../platform/http/env.ts';
import { may } from '../../platform/policies/roles.ts';
import { policy } from './policy.ts';
import { findWalkFacts } from './queries.ts';
import { walkOf } from './rules.ts';

/** On the staff pages of a practice: how far the walk is, and the way back to it. Other municipalities know nothing of it. */
export const walkReminder = createMiddleware<AppEnv>(async (c, next) => {
  const { municipality, actor, words } = c.var;
  if (municipality?.kind === 'practice' && may(policy, 'walk', actor)) {
    const steps = walkOf(await inMunicipality(c, findWalkFacts));
    const now = steps.findIndex(({ state }) => state === 'now');
    const name = steps[now]?.name;
    const text = name
      ? words.t('demonstration.reminder.step', {
          step: now + 1,
          of: steps.length,
          title: words.t(`demonstration.walk.${name}.title`),
        })
      : words.t('demonstration.reminder.finished', { of: steps.length });
    c.set('reminder', { text, link: words.t('demonstration.reminder.back'), href: local(c, '/werk/oefening') });
  }
  await next();
});
