import { Hono } from 'hono';
import { inWords, type Typed } from '../../platform/forms/form.ts';
import { type Outcome, once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import type { FieldError } from '../../ui/index.ts';
import { forCode, type TypedCode } from '../codes/index.ts';
import { listDomains } from '../inventory/index.ts';
import { goToReceipt, type NewSignal, readSignal, TellPage, takeIn } from '../signals/index.ts';
import { findGatheringById, holdOpenGathering } from './queries.ts';
import type { Gathering } from './types.ts';
import { ClosedPage, NotYetPage } from './views/join-pages.tsx';

/** /d: whoever has the code of a gathering tells something there, without an account. */
export const joinRoutes = new Hono<AppEnv>()
  .get('/d/:code', forCode('gathering', showTell))
  .post('/d/:code', forCode('gathering', takeTelling));

async function showTell(c: AppContext, code: TypedCode): Promise<Response> {
  const props = await tellProps(c, code);
  if (!props) return c.notFound();
  const { gathering } = props;
  if (gathering.state === 'open') return c.render(<TellPage {...props} />);
  return gathering.state === 'announced' ? notYet(c, gathering) : closed(c, gathering);
}

async function takeTelling(c: AppContext, code: TypedCode): Promise<Response> {
  const form = await sentForm(c);
  const props = await tellProps(c, code);
  if (!props) return c.notFound();
  const read = readSignal(form, props.domains);
  if (!read.ok) {
    const { state } = props.gathering;
    if (state === 'announced') return notYet(c, props.gathering);
    const answer = { typed: read.typed, errors: inWords(read.problems, c.var.words) };
    if (state === 'closed') return keepTyped(c, props, answer);
    c.status(422);
    return c.render(<TellPage {...props} {...answer} />);
  }
  const outcome = await inMunicipality(c, (tx) =>
    once<Gathering>(tx, form, async (): Promise<Outcome<Gathering>> => {
      const gathering = await holdOpenGathering(tx, code.subjectId);
      if (!gathering) return { refused: (await findGatheringById(tx, code.subjectId)) ?? props.gathering };
      const { agendaId, id: gatheringId } = gathering;
      return { done: await takeIn(tx, c.var.app.secrets, { ...read.value, agendaId, gatheringId, toldBy: 'self' }) };
    }),
  );
  if ('done' in outcome) return goToReceipt(c, outcome.done);
  if (outcome.refused.state === 'announced') return notYet(c, outcome.refused);
  return keepTyped(c, props, { typed: typedAgain(read.value) });
}

type TellProps = NonNullable<Awaited<ReturnType<typeof tellProps>>>;

/** Closed while somebody was typing: their words are still there, and one button tells them to the municipality. */
function keepTyped(
  c: AppContext,
  props: TellProps,
  answer: { typed: Typed; errors?: FieldError[] },
): Response | Promise<Response> {
  c.status(410);
  const gathering = { ...props.gathering, closed: true };
  return c.render(<TellPage {...props} {...answer} gathering={gathering} action={local(c, '/meedoen')} />);
}

function typedAgain({ words, domainId, consent }: NewSignal): Typed {
  return { words: words ?? '', domain: domainId ?? '', consent };
}

function notYet(c: AppContext, gathering: Gathering): Response | Promise<Response> {
  if (c.req.method !== 'GET') c.status(409);
  return c.render(<NotYetPage gathering={gathering} />);
}

function closed(c: AppContext, gathering: Gathering): Response | Promise<Response> {
  c.status(410);
  return c.render(<ClosedPage gathering={gathering} />);
}

async function tellProps(c: AppContext, { code, subjectId }: TypedCode) {
  const found = await inMunicipality(c, async (tx) => ({
    gathering: await findGatheringById(tx, subjectId),
    domains: await listDomains(tx),
  }));
  if (!found.gathering) return undefined;
  return {
    action: `/d/${code}`,
    formKey: c.var.app.newId(),
    domains: found.domains,
    gathering: { ...found.gathering, href: local(c, `/bijeenkomsten/${found.gathering.slug}`) },
    privacyHref: local(c, '/privacy'),
  };
}
