import { Alert, ButtonGroup, ButtonLink, DataList, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import { isCounted } from '../rules.ts';
import type { Ballot } from '../types.ts';
import { StageChip, useMoment } from './list-page.tsx';

/** Why a step was not taken, and how the ballot stands now: somebody else may have been first. */
export function NowIs({ ballot, problem }: { ballot: Ballot; problem: string }) {
  const { t, number } = useWords();
  const moment = useMoment();
  const local = useLocal();
  const happened = (['drawnAt', 'openedAt', 'closedAt', 'establishedAt'] as const).flatMap((what) => {
    const at = ballot[what];
    return at ? [{ key: t(`ballots.nowIs.${what}`), value: moment(at) }] : [];
  });
  const papers = ballot.paperCount;
  return (
    <>
      <div role="alert">
        <Alert kind="warning">{problem}</Alert>
      </div>
      <Paragraph>
        {t('ballots.nowIs.title')} <StageChip ballot={ballot} />
      </Paragraph>
      <DataList
        items={[...happened, ...(papers === null ? [] : [{ key: t('ballots.result.papers'), value: number(papers) }])]}
      />
      <ButtonGroup>
        <ButtonLink href={local(`/werk/stemmingen/${ballot.slug}`)}>{t('ballots.nowIs.back')}</ButtonLink>
        {isCounted(ballot) && (
          <ButtonLink href={local(`/stemmingen/${ballot.slug}/uitslag`)} appearance="secondary">
            {t('ballots.noFile.result')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </>
  );
}
