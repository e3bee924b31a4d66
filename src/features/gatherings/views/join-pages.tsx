import { ButtonGroup, ButtonLink, Page, Paragraph, useWords } from '../../../ui/index.ts';
import type { Gathering } from '../types.ts';
import { whenOf } from './facts.tsx';

interface JoinProblemProps {
  base: string;
  gathering: Gathering;
}

/** Somebody has the code before the gathering began. */
export function NotYetPage({ base, gathering }: JoinProblemProps) {
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
      <Onward base={base} gathering={gathering} />
    </Page>
  );
}

/** The code is of a gathering that was closed: it is told so, and where one can still tell something. */
export function ClosedPage({ base, gathering }: JoinProblemProps) {
  const { t } = useWords();
  const title = t('codes.expired.title');
  return (
    <Page title={title} heading={title} private>
      <Paragraph>{t('gatherings.join.closed', { title: gathering.title })}</Paragraph>
      <Onward base={base} gathering={gathering} />
    </Page>
  );
}

function Onward({ base, gathering }: JoinProblemProps) {
  const { t } = useWords();
  return (
    <ButtonGroup>
      <ButtonLink href={`${base}/meedoen`}>{t('gatherings.list.tell')}</ButtonLink>
      <ButtonLink href={`${base}/bijeenkomsten/${gathering.slug}`} appearance="secondary">
        {t('gatherings.join.look')}
      </ButtonLink>
    </ButtonGroup>
  );
}
