import { ButtonGroup, ButtonLink, Page, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Gathering } from '../types.ts';
import { whenOf } from './facts.tsx';

interface JoinProblemProps {
  gathering: Gathering;
}

/** Somebody has the code before the gathering began. */
export function NotYetPage({ gathering }: JoinProblemProps) {
  const words = useWords();
  const { t } = words;
  const title = t('gatherings.join.notYet');
  const when = whenOf(words, gathering);
  return (
    <Page title={title} heading={title} private>
      <Paragraph>
        {when
          ? t('gatherings.join.notYetWhen', { title: gathering.title, when })
          : t('gatherings.join.notYetAbout', { title: gathering.title })}
      </Paragraph>
      <Onward gathering={gathering} />
    </Page>
  );
}

/** The code is of a gathering that was closed: it is told so, and where one can still tell something. */
export function ClosedPage({ gathering }: JoinProblemProps) {
  const { t } = useWords();
  const title = t('codes.expired.title');
  return (
    <Page title={title} heading={title} private>
      <Paragraph>{t('gatherings.join.closed', { title: gathering.title })}</Paragraph>
      <Onward gathering={gathering} />
    </Page>
  );
}

function Onward({ gathering }: JoinProblemProps) {
  const local = useLocal();
  const { t } = useWords();
  return (
    <ButtonGroup>
      <ButtonLink href={local('/meedoen')}>{t('gatherings.list.tell')}</ButtonLink>
      <ButtonLink href={local(`/bijeenkomsten/${gathering.slug}`)} appearance="secondary">
        {t('gatherings.join.look')}
      </ButtonLink>
    </ButtonGroup>
  );
}
