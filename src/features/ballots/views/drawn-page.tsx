import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedList, typedText } from '../../../platform/forms/form.ts';
import { List, Page, useWords } from '../../../ui/index.ts';
import type { Proposal } from '../../proposals/index.ts';
import { TypedBefore } from '../../thread/index.ts';
import type { Ballot } from '../types.ts';
import { NowIs } from './now-is.tsx';
import { useWorkCrumbs } from './work-list-page.tsx';

interface DrawnPageProps {
  ballot: Ballot;
  proposals: Pick<Proposal, 'id' | 'number' | 'title'>[];
  typed: Typed;
}

/** The order was drawn while somebody changed the preparation: how it stands now, and what they typed. */
export function DrawnPage({ proposals, typed, ballot }: DrawnPageProps) {
  const { t } = useWords();
  const title = t('ballots.plan.editTitle');
  const moment = (name: 'opens' | 'closes') => {
    const { day, month, year } = typedDay(typed, name);
    return [day, month, year, typedText(typed, `${name}Time`)].filter(Boolean).join(' ');
  };
  const ticked = proposals.filter(({ id }) => typedList(typed, 'proposal').includes(id));
  return (
    <Page title={title} heading={title} breadcrumb={useWorkCrumbs(title, ballot)}>
      <NowIs ballot={ballot} problem={t('ballots.verdict.not-draft')} />
      <TypedBefore
        items={[
          { key: t('ballots.plan.name'), value: typedText(typed, 'title') },
          { key: t('ballots.plan.maxChoices'), value: typedText(typed, 'maxChoices') },
          { key: t('ballots.plan.seats'), value: typedText(typed, 'seats') },
          { key: t('ballots.plan.opens'), value: moment('opens') },
          { key: t('ballots.plan.closes'), value: moment('closes') },
          {
            key: t('ballots.plan.proposals'),
            value: ticked.length > 0 ? <List items={ticked.map((one) => `${one.number}. ${one.title}`)} /> : '',
          },
        ]}
      />
    </Page>
  );
}
