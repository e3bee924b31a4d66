import { Button, ButtonGroup, ButtonLink, Form, List, Page, useLocal, useWords } from '../../../ui/index.ts';
import type { Gathering } from '../types.ts';
import { useWorkCrumbs } from './facts.tsx';

/** Asks before the code stops working for a whole hall. */
export function ClosePage({ gathering }: { gathering: Gathering }) {
  const local = useLocal();
  const { t, date } = useWords();
  const title = t('gatherings.close.title', { title: gathering.title });
  const here = local(`/werk/bijeenkomsten/${gathering.slug}`);
  const items = [t('gatherings.close.code'), t('gatherings.close.kept')];
  if (gathering.answerBy) items.push(t('gatherings.close.answers', { date: date(gathering.answerBy) }));
  return (
    <Page title={title} heading={title} breadcrumb={useWorkCrumbs(gathering)}>
      <List items={[...items, t('gatherings.close.again')]} />
      <Form action={`${here}/sluiting`}>
        <ButtonGroup>
          <Button>{t('gatherings.close.button')}</Button>
          <ButtonLink href={here} appearance="secondary">
            {t('gatherings.close.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
