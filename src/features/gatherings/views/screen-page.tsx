import { showCode } from '../../../platform/codes/codes.ts';
import { BigScreen, ButtonGroup, ButtonLink, Page, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Gathering } from '../types.ts';
import { OnlyHere } from './facts.tsx';

interface ScreenPageProps {
  gathering: Gathering;
  voices: number;
  code: string;
  address: string;
  qr: string;
  onlyHere: boolean;
  now: Date;
}

/** What hangs in the hall. It stays as it is until somebody refreshes it: nothing moves by itself. A code that lets nobody in is not shown. */
export function ScreenPage({ gathering, voices, code, address, qr, onlyHere, now }: ScreenPageProps) {
  const local = useLocal();
  const { t, time, dutch } = useWords();
  const here = local(`/werk/bijeenkomsten/${gathering.slug}`);
  const closed = gathering.state === 'closed';
  const told = (
    <>
      <Paragraph>
        <b>{t(`gatherings.screen.asked.${gathering.state}`)}</b>
      </Paragraph>
      <Paragraph>{t(closed ? 'gatherings.screen.heard' : 'gatherings.screen.voices', { voices })}</Paragraph>
    </>
  );
  return (
    <Page
      title={t('gatherings.screen.title', { title: gathering.title })}
      heading={dutch(gathering.title)}
      width="wide"
    >
      {closed ? (
        told
      ) : (
        <BigScreen address={t('gatherings.screen.go', { address })} code={showCode(code)} svg={qr}>
          {told}
        </BigScreen>
      )}
      {onlyHere && !closed && <OnlyHere />}
      <Paragraph small>{t('gatherings.screen.updated', { time: time(now) })}</Paragraph>
      <ButtonGroup>
        {!closed && (
          <ButtonLink href={`${here}/scherm`} appearance="secondary">
            {t('gatherings.screen.refresh')}
          </ButtonLink>
        )}
        <ButtonLink href={here} appearance="subtle">
          {t('gatherings.work.back')}
        </ButtonLink>
      </ButtonGroup>
    </Page>
  );
}
