// What was decided, what that asks, and who has to say yes.
import { addAsk, addDecision, addSupporter, type NewDecision, type NewSupporter } from '../mandate/index.ts';
import type { MandateContent } from './content-ground.ts';
import { expect } from './loading-board.ts';
import { at, type Stage } from './stage.ts';

export async function loadMandate(stage: Stage, { decisions, supporters }: MandateContent): Promise<void> {
  for (const decision of decisions) await loadDecision(stage, decision);
  for (const supporter of supporters) {
    const tx = at(stage, stage.calendar.moment(supporter.on, '09:45'));
    expect(await addSupporter(tx, asSupporter(stage, supporter)), 'added');
  }
}

async function loadDecision(stage: Stage, decision: MandateContent['decisions'][number]): Promise<void> {
  const { key, decidedOn, asks } = decision;
  const { calendar } = stage;
  const tx = at(stage, calendar.moment(decidedOn ?? '0d', '08:45'));
  const { id } = await addDecision(tx, asDecision(stage, decision));
  stage.cast.add('decision', key, id);
  for (const { words, dueOn, done } of asks) {
    await addAsk(tx, id, {
      words,
      dueOn: dueOn && calendar.day(dueOn),
      doneOn: done && calendar.day(done.on),
      outcomeWords: done?.words ?? null,
    });
  }
}

function asDecision({ calendar }: Stage, decision: MandateContent['decisions'][number]): NewDecision {
  const { kind, title, about, body, outcome, vote, link, budget, hours, filled } = decision;
  const counted = typeof vote === 'object';
  const day = (spec: string | null) => spec && calendar.day(spec);
  return {
    ...{ kind, title, about, body, outcome, filled },
    decidedOn: day(decision.decidedOn),
    startsOn: day(decision.startsOn),
    endsOn: day(decision.endsOn),
    vote: counted ? 'counted' : vote,
    votesFor: counted ? vote.for : null,
    votesAgainst: counted ? vote.against : null,
    linkUrl: link?.url ?? null,
    linkLabel: link?.label ?? null,
    amountCents: budget ? budget.euros * 100 : null,
    recurrence: budget?.recurrence ?? null,
    hoursPerWeek: hours?.perWeek ?? null,
    people: hours?.people ?? null,
  };
}

function asSupporter({ calendar, cast }: Stage, supporter: MandateContent['supporters'][number]): NewSupporter {
  const { mustSayYes, stance, needs, promised } = supporter;
  return {
    ...{ mustSayYes, stance, needs },
    who: whoOf(cast, supporter.who),
    promised: promised?.words ?? null,
    promisedBy: promised?.by ? calendar.day(promised.by) : null,
    kept: promised?.kept ?? null,
  };
}

function whoOf(cast: Stage['cast'], who: MandateContent['supporters'][number]['who']): NewSupporter['who'] {
  if ('department' in who) return { kind: 'department', id: cast.id('department', who.department) };
  if ('organisation' in who) return { kind: 'organisation', id: cast.id('organisation', who.organisation) };
  return 'councilGroup' in who ? { kind: 'council-group', name: who.councilGroup } : { kind: 'body', name: who.body };
}
