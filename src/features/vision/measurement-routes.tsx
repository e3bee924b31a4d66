import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { asTypedDay } from '../../platform/forms/days.ts';
import { inWords } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { ReasonPage, readReason } from '../thread/index.ts';
import { addMeasurement, stopGoal } from './goal-commands.ts';
import { readMeasurement, typedMeasurement } from './goal-form.ts';
import { findGoal } from './goal-queries.ts';
import { policy } from './policy.ts';
import { MeasurementPage, type MeasurementPageProps } from './views/measurement-page.tsx';

const list = '/werk/doelen';

/** What was measured or heard for a goal; and stopping one, with the reason. */
export const measurementRoutes = new Hono<AppEnv>()
  .get(`${list}/:slug/meting`, only(policy, 'measure'), (c) =>
    showMeasurement(c, { typed: asTypedDay('measuredOn', dayOf(c.var.app.clock())) }),
  )
  .post(`${list}/:slug/meting`, only(policy, 'measure'), measure)
  .get(`${list}/:slug/stopzetting`, only(policy, 'manage'), (c) => askStop(c))
  .post(`${list}/:slug/stopzetting`, only(policy, 'manage'), stop);

function goalOf(c: AppContext) {
  return inMunicipality(c, (tx) => findGoal(tx, c.req.param('slug') ?? ''));
}

async function showMeasurement(c: AppContext, more: Partial<MeasurementPageProps> = {}): Promise<Response> {
  const goal = await goalOf(c);
  if (!goal) return c.notFound();
  return c.render(<MeasurementPage goal={goal} formKey={c.var.app.newId()} {...more} />);
}

async function measure(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const goal = await goalOf(c);
  if (!goal) return c.notFound();
  const read = readMeasurement(form, goal.way, dayOf(c.var.app.clock()));
  if (!read.ok) {
    c.status(422);
    return showMeasurement(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'gone'>(tx, form, async () => {
      const { kind } = await addMeasurement(tx, goal, read.value);
      return kind === 'done' ? { done: local(c, `${list}?nieuws=measured`) } : { refused: kind };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showMeasurement(c, { typed: typedMeasurement(read.value), conflict: true });
}

type Answer = Partial<Pick<Parameters<typeof ReasonPage>[0], 'typed' | 'errors' | 'refused'>>;

async function askStop(c: AppContext, answer: Answer = {}): Promise<Response> {
  const goal = await goalOf(c);
  if (!goal) return c.notFound();
  const { t, dutch } = c.var.words;
  return c.render(
    <ReasonPage
      title={t('vision.goal.stop.title', { title: goal.title })}
      about={t('vision.goal.stop.about')}
      action={local(c, `${list}/${goal.slug}/stopzetting`)}
      backHref={local(c, list)}
      button={t('vision.goal.stop.button')}
      formKey={c.var.app.newId()}
      breadcrumb={[
        { label: t('common.work'), href: local(c, '/werk') },
        { label: t('vision.goals.title'), href: local(c, list) },
        { label: dutch(goal.title) },
      ]}
      {...answer}
    />,
  );
}

async function stop(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const goal = await goalOf(c);
  if (!goal) return c.notFound();
  const read = readReason(form);
  if (!read.ok) {
    c.status(422);
    return askStop(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<'stopped'>(tx, form, async () => {
      const stopped = await stopGoal(tx, goal.id, read.value.reason);
      return stopped ? { done: local(c, `${list}?nieuws=goalStopped`) } : { refused: 'stopped' };
    }),
  );
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return askStop(c, { typed: read.value, refused: c.var.words.t('vision.goal.stop.before') });
}
