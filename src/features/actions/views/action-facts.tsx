import type { ComponentChildren } from 'preact';
import { DataList, Link, useLocal, useWords } from '../../../ui/index.ts';
import { type Domain, domainName } from '../../inventory/index.ts';
import { hasEnded } from '../rules.ts';
import type { Action, Root, Share } from '../types.ts';
import { Due } from './action-entry.tsx';

interface ActionFactsProps {
  action: Action;
  /** The proposals that it rests on; none are named when it rests on its whole priorities. */
  roots: Pick<Root, 'number' | 'title'>[];
  /** In which it stands, and whose share is part of it; left out where the page does not tell. */
  domains?: Domain[];
  shares?: Share[];
}

/** Who does it, by when, how we will notice, and whether there is money. What is not known says so. */
export function ActionFacts({ action, roots, domains = [], shares = [] }: ActionFactsProps) {
  const { t, dutch } = useWords();
  const { owner, measure, money, priorities, standing } = action;
  const unknown = t('actions.unknown.any');
  return (
    <DataList
      items={[
        { key: t('actions.fact.owner'), value: owner ? dutch(owner) : unknown },
        { key: t('actions.fact.due'), value: action.dueOn === null ? unknown : <Due action={action} /> },
        { key: t('actions.fact.measure'), value: measure ? dutch(measure) : unknown },
        // Of what is done or stopped the question is no longer open.
        ...(hasEnded(standing)
          ? []
          : [{ key: t('actions.fact.money'), value: money ? t(`actions.money.${money}.label`) : unknown }]),
        { key: t('actions.fact.priority', { count: priorities.length }), value: <Priorities of={priorities} /> },
        ...known(roots, { key: t('actions.fact.proposals', { count: roots.length }), value: <Roots of={roots} /> }),
        ...known(domains, {
          key: t('actions.fact.domains', { count: domains.length }),
          value: <Domains of={domains} />,
        }),
        ...known(shares, {
          key: t('actions.fact.departments', { count: shares.length }),
          value: <Shares of={shares} />,
        }),
      ]}
    />
  );
}

interface Fact {
  key: string;
  value: ComponentChildren;
}

/** Said only where there is something to say. */
function known(things: unknown[], fact: Fact): Fact[] {
  return things.length === 0 ? [] : [fact];
}

function Priorities({ of }: { of: Action['priorities'] }) {
  const local = useLocal();
  const { dutch } = useWords();
  return <Row of={of.map(({ slug, title }) => asLink(dutch(title), local(`/speerpunten/${slug}`)))} />;
}

function Roots({ of }: { of: ActionFactsProps['roots'] }) {
  const local = useLocal();
  const { dutch } = useWords();
  return <Row of={of.map(({ number, title }) => asLink(dutch(title), local(`/voorstellen/${number}`)))} />;
}

function Domains({ of }: { of: Domain[] }) {
  const local = useLocal();
  const { language } = useWords();
  return <Row of={of.map((one) => asLink(domainName(one, language), local(`/domeinen/${one.position}`)))} />;
}

function Shares({ of }: { of: Share[] }) {
  const local = useLocal();
  const { t, dutch } = useWords();
  return (
    <Row
      of={of.map(({ departmentId, department, standing }) => (
        <>
          {asLink(dutch(department), local(`/afdelingen/${departmentId}`))} ({t(`actions.share.${standing}`)})
        </>
      ))}
    />
  );
}

function asLink(title: string, href: string) {
  return <Link href={href}>{title}</Link>;
}

function Row({ of }: { of: ComponentChildren[] }) {
  return of.map((one, index) => (
    <>
      {index > 0 && ', '}
      {one}
    </>
  ));
}
