import { DataList, Link, useWords } from '../../../ui/index.ts';
import type { Action } from '../types.ts';
import { Due } from './action-entry.tsx';

/** Who does it, by when, how we will notice, and whether there is money. What is not known says so. */
export function ActionFacts({ action, base }: { action: Action; base: string }) {
  const { t } = useWords();
  const { owner, measure, money, priorities } = action;
  return (
    <DataList
      items={[
        { key: t('actions.fact.owner'), value: owner ?? t('actions.unknown.any') },
        {
          key: t('actions.fact.due'),
          value: action.dueOn === null ? t('actions.unknown.any') : <Due action={action} />,
        },
        { key: t('actions.fact.measure'), value: measure ?? t('actions.unknown.any') },
        { key: t('actions.fact.money'), value: money ? t(`actions.money.${money}.label`) : t('actions.unknown.any') },
        {
          key: t('actions.fact.priority', { count: priorities.length }),
          value: priorities.map(({ slug, title }, index) => (
            <>
              {index > 0 && ', '}
              <Link href={`${base}/speerpunten/${slug}`}>{title}</Link>
            </>
          )),
        },
      ]}
    />
  );
}
