import { type Handler, Hono } from 'hono';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { inWords, type Typed } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import type { MessageKey } from '../../platform/i18n/catalogue.ts';
import type { FieldError } from '../../ui/index.ts';
import { only } from '../accounts/index.ts';
import { ReasonPage, readReason } from '../thread/index.ts';
import { closeBallot } from './closing.ts';
import { establishBallot, openBallot, withdrawBallot } from './commands.ts';
import { drawLots } from './drawing.ts';
import { policy } from './policy.ts';
import { listOptions } from './queries.ts';
import type { Ballot } from './types.ts';
import { ConfirmPage, type Step } from './views/confirm-page.tsx';
import { ballotIn, hereOf } from './work-routes.tsx';

type News = 'drawn' | 'opened' | 'closed' | 'established' | 'withdrawn';
/** What a step came to: the news on the page after it, or why it was refused. */
type Taken = { news: News } | { refused: MessageKey };

interface StepRoute {
  step: Step;
  take(c: AppContext, tx: MunicipalityTx, ballotId: string): Promise<Taken>;
}

/** Each step is a noun with a page that says what happens and a form that does it. */
const steps: Record<string, StepRoute> = {
  loting: {
    step: 'draw',
    take: async (c, tx, id) => {
      const { kind } = await drawLots(tx, c.var.app.secrets, id);
      return kind === 'drawn' ? { news: 'drawn' } : { refused: `ballots.verdict.${kind}` };
    },
  },
  opening: {
    step: 'open',
    take: async (_c, tx, id) => {
      const { kind } = await openBallot(tx, id);
      return kind === 'opened' ? { news: 'opened' } : { refused: `ballots.verdict.${kind}` };
    },
  },
  sluiting: {
    step: 'close',
    take: async (c, tx, id) => {
      const { kind } = await closeBallot(tx, c.var.app.secrets, id);
      return kind === 'counted' ? { news: 'closed' } : { refused: `ballots.verdict.${kind}` };
    },
  },
  vaststelling: {
    step: 'establish',
    take: async (_c, tx, id) => {
      const { kind } = await establishBallot(tx, id);
      return kind === 'established' ? { news: 'established' } : { refused: `ballots.verdict.${kind}` };
    },
  },
};

export const stepRoutes = withSteps(new Hono<AppEnv>())
  .get('/intrekking', only(policy, 'hold'), (c) => showWithdrawal(c))
  .post('/intrekking', only(policy, 'hold'), withdraw);

function withSteps(routes: Hono<AppEnv>): Hono<AppEnv> {
  for (const [place, route] of Object.entries(steps)) {
    const show: Handler<AppEnv> = (c) => showStep(c, { place, step: route.step });
    const take: Handler<AppEnv> = (c) => takeStep(c, place, route);
    routes.get(`/${place}`, only(policy, 'hold'), show).post(`/${place}`, only(policy, 'hold'), take);
  }
  return routes;
}

interface Asked {
  place: string;
  step: Step;
  problem?: string;
}

async function showStep(c: AppContext, { place, step, problem }: Asked): Promise<Response> {
  const found = await inMunicipality(c, async (tx) => {
    const ballot = await ballotIn(c, tx);
    return ballot && { ballot, options: await listOptions(tx, ballot.id), early: isEarly(ballot, step, tx.now) };
  });
  if (!found) return c.notFound();
  return c.render(<ConfirmPage step={step} place={place} {...found} formKey={c.var.app.newId()} problem={problem} />);
}

function isEarly({ opensAt, closesAt }: Ballot, step: Step, now: Date): boolean {
  const announced = step === 'open' ? opensAt : step === 'close' ? closesAt : null;
  return announced !== null && now < announced;
}

async function takeStep(c: AppContext, place: string, { step, take }: StepRoute): Promise<Response> {
  const form = await sentForm(c);
  const outcome = await inMunicipality(c, async (tx) => {
    const ballot = await ballotIn(c, tx);
    if (!ballot) return undefined;
    return once(tx, form, async () => {
      const taken = await take(c, tx, ballot.id);
      return 'news' in taken ? { done: `${hereOf(c)}?nieuws=${taken.news}` } : taken;
    });
  });
  if (!outcome) return c.notFound();
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  return showStep(c, { place, step, problem: c.var.words.t(outcome.refused) });
}

async function showWithdrawal(
  c: AppContext,
  more: { typed?: Typed; errors?: FieldError[]; refused?: string } = {},
): Promise<Response> {
  const ballot = await inMunicipality(c, (tx) => ballotIn(c, tx));
  if (!ballot) return c.notFound();
  const { t } = c.var.words;
  return c.render(
    <ReasonPage
      title={t('ballots.confirm.withdraw.title')}
      about={t('ballots.confirm.withdraw.about')}
      action={`${hereOf(c)}/intrekking`}
      backHref={hereOf(c)}
      button={t('ballots.confirm.withdraw.button')}
      formKey={c.var.app.newId()}
      breadcrumb={[
        { label: t('common.work'), href: local(c, '/werk') },
        { label: t('ballots.work.title'), href: local(c, '/werk/stemmingen') },
        { label: c.var.words.dutch(ballot.title), href: hereOf(c) },
        { label: t('ballots.confirm.withdraw.title') },
      ]}
      {...more}
    />,
  );
}

async function withdraw(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readReason(form);
  if (!read.ok) {
    c.status(422);
    return showWithdrawal(c, { typed: read.typed, errors: inWords(read.problems, c.var.words) });
  }
  const outcome = await inMunicipality(c, async (tx) => {
    const ballot = await ballotIn(c, tx);
    if (!ballot) return undefined;
    return once(tx, form, async () => {
      const { kind } = await withdrawBallot(tx, ballot.id, read.value.reason);
      return kind === 'withdrawn' ? { done: `${hereOf(c)}?nieuws=withdrawn` } : { refused: kind };
    });
  });
  if (!outcome) return c.notFound();
  if ('done' in outcome) return c.redirect(outcome.done, 303);
  c.status(409);
  const refused = c.var.words.t(`ballots.verdict.${outcome.refused}`);
  return showWithdrawal(c, { typed: { reason: read.value.reason }, refused });
}
