// What somebody with a voting code finds when there is no paper to fill in: a proof of having voted, or that it is not now.
import { showCode } from '../../../platform/codes/codes.ts';
import { ButtonGroup, ButtonLink, CodeCard, List, Page, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import { smallestPublished } from '../rules.ts';
import type { Ballot, Option } from '../types.ts';
import { useMoment } from './list-page.tsx';

interface ProofPageProps {
  code: string;
  ballot: Ballot;
  receipt: string;
}

/**
 * The receipt: that somebody voted, never what. After closing nobody can tell any more whose it is: then it says only that
 * the receipt is in the list, which everyone can read.
 */
export function ProofPage({ code, ballot, receipt }: ProofPageProps) {
  const local = useLocal();
  const base = local(`/stemmingen/${ballot.slug}`);
  const { t, dutch } = useWords();
  const open = ballot.state === 'open';
  const heading = t(open ? 'ballots.proof.title' : 'ballots.proof.listedTitle');
  return (
    <Page title={heading} heading={heading} lead={open ? t('ballots.proof.lead') : t('ballots.proof.later')} private>
      <CodeCard label={t('ballots.proof.label')} code={showCode(receipt)}>
        <Paragraph>{dutch(ballot.title)}</Paragraph>
      </CodeCard>
      <Paragraph>{t('ballots.proof.about', { least: smallestPublished })}</Paragraph>
      <ButtonGroup>
        {open ? (
          <ButtonLink href={`/d/${code}`} appearance="secondary">
            {t('ballots.proof.change')}
          </ButtonLink>
        ) : (
          <ButtonLink href={`${base}/uitslag`}>{t('ballots.notNow.result')}</ButtonLink>
        )}
        <ButtonLink href={base} appearance="subtle">
          {t('ballots.proof.ballot')}
        </ButtonLink>
      </ButtonGroup>
    </Page>
  );
}

/** Before the ballot is open. */
export function SoonPage({ ballot, code }: { ballot: Ballot; code: string }) {
  const { t, dutch } = useWords();
  const moment = useMoment();
  const heading = t('ballots.notNow.soonTitle');
  return (
    <Page title={heading} heading={heading} lead={dutch(ballot.title)} private>
      <Paragraph>
        {ballot.opensAt ? t('ballots.notNow.soonAt', { moment: moment(ballot.opensAt) }) : t('ballots.notNow.soonAsk')}
      </Paragraph>
      <Paragraph>{t('ballots.notNow.soon')}</Paragraph>
      <ButtonGroup>
        <ButtonLink href={`/d/${code}`}>{t('ballots.notNow.again')}</ButtonLink>
        <AboutLink ballot={ballot} />
      </ButtonGroup>
    </Page>
  );
}

interface OverPageProps {
  ballot: Ballot;
  /** What somebody sent after the closing: shown, not counted. */
  sent?: Option[];
}

/** After the ballot was closed, also for somebody who had the form open. */
export function OverPage({ ballot, sent }: OverPageProps) {
  const local = useLocal();
  const base = local(`/stemmingen/${ballot.slug}`);
  const { t, dutch } = useWords();
  const withdrawn = ballot.state === 'withdrawn';
  const heading = withdrawn
    ? t('ballots.notNow.withdrawnTitle')
    : t(sent ? 'ballots.notNow.lateTitle' : 'ballots.notNow.overTitle');
  return (
    <Page title={heading} heading={heading} lead={dutch(ballot.title)} private>
      <Paragraph>
        {withdrawn ? dutch(ballot.withdrawnBecause ?? '') : t(sent ? 'ballots.notNow.late' : 'ballots.notNow.over')}
      </Paragraph>
      {sent && sent.length === 0 && <Paragraph>{t('ballots.notNow.lateBlank')}</Paragraph>}
      {sent && sent.length > 0 && (
        <>
          <Paragraph>{t('ballots.notNow.lateChoices')}</Paragraph>
          <List items={sent.map(({ title }) => dutch(title))} />
        </>
      )}
      <ButtonGroup>
        {!withdrawn && <ButtonLink href={`${base}/uitslag`}>{t('ballots.notNow.result')}</ButtonLink>}
        <AboutLink ballot={ballot} />
      </ButtonGroup>
    </Page>
  );
}

function AboutLink({ ballot }: { ballot: Ballot }) {
  const local = useLocal();
  const { t } = useWords();
  return (
    <ButtonLink href={local(`/stemmingen/${ballot.slug}`)} appearance="subtle">
      {t('ballots.notNow.about')}
    </ButtonLink>
  );
}
