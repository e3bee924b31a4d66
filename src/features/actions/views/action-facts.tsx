import { DataList, Link, useLocal, useWords } from '../../../ui/index.ts';
import { hasEnded } from '../rules.ts';
import type { Action, Root } from '../types.ts';
import { Due } from './action-entry.tsx';

interface ActionFactsProps {
  action: Action;
  /** The proposals that it rests on; none are named when it rests on its whole priorities. */
  roots: Pick<Root, 'number' | 'title'>[];
}

/** Who does it, by when, how we will notice, and whether there is money. What is not known says so. */
export function ActionFacts({ action, roots }: ActionFactsProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const { owner, measure, money, priorities, standing } = action;
  return (
    <DataList
      items={[
        { key: t('actions.fact.owner'), value: owner ? dutch(owner) : t('actions.unknown.any') },
        {
          key: t('actions.fact.due'),
          value: action.dueOn === null ? t('actions.unknown.any') : <Due action={action} />,
        },
        { key: t('actions.fact.measure'), value: measure ? dutch(measure) : t('actions.unknown.any') },
        // Of what is done or stopped the question is no longer open.
        ...(hasEnded(standing)
          ? []
          : [
              {
                key: t('actions.fact.money'),
                value: money ? t(`actions.money.${money}.label`) : t('actions.unknown.any'),
              },
            ]),
        {
          key: t('actions.fact.priority', { count: priorities.length }),
          value: asLinks(
            priorities.map(({ slug, title }) => ({ title: dutch(title), href: local(`/speerpunten/${slug}`) })),
          ),
        },
        ...(roots.length === 0
          ? []
          : [
              {
                key: t('actions.fact.proposals', { count: roots.length }),
                value: asLinks(
                  roots.map(({ number, title }) => ({ title: dutch(title), href: local(`/voorstellen/${number}`) })),
                ),
              },
            ]),
      ]}
    />
  );
}

function asLinks(things: { title: string; href: string }[]) {
  return things.map(({ title, href }, index) => (
    <>
      {index > 0 && ', '}
      <Link href={href}>{title}</Link>
    </>
  ));
}
