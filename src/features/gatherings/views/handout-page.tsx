import { showCode } from '../../../platform/codes/codes.ts';
import { Heading, List, Page, Paragraph, PrintButton, Slip, SlipCode, SlipSheet, useWords } from '../../../ui/index.ts';
import type { Gathering } from '../types.ts';
import { BackTo, OnlyHere } from './facts.tsx';

interface HandoutPageProps {
  gathering: Gathering;
  code: string;
  address: string;
  qr: string;
  onlyHere: boolean;
}

const perSheet = 4;

/** A sheet to print and to cut in four: how to take part, in large print. */
export function HandoutPage(props: HandoutPageProps) {
  const { gathering, onlyHere } = props;
  const { t } = useWords();
  const title = t('gatherings.handout.title');
  return (
    <Page title={title} width="wide">
      <SlipSheet
        large
        about={
          <>
            <Heading level={1}>{title}</Heading>
            <Paragraph>{t('gatherings.handout.about', { count: perSheet })}</Paragraph>
            {onlyHere && <OnlyHere />}
            <PrintButton />
            <Paragraph>
              <BackTo gathering={gathering} />
            </Paragraph>
          </>
        }
      >
        <Handout {...props} />
        {Array.from({ length: perSheet - 1 }, () => (
          // The same four times: read aloud once.
          <div aria-hidden="true" class="sp-sheet__copy">
            <Handout {...props} />
          </div>
        ))}
      </SlipSheet>
    </Page>
  );
}

function Handout({ gathering, code, address, qr }: HandoutPageProps) {
  const { t, date, dutch } = useWords();
  const { influence, heldOn } = gathering;
  return (
    <Slip title={dutch(gathering.title)}>
      {heldOn && <Paragraph>{date(heldOn)}</Paragraph>}
      <SlipCode code={showCode(code)} svg={qr}>
        <List
          ordered
          items={[t('gatherings.handout.go', { address }), t('gatherings.handout.tell'), t('gatherings.handout.keep')]}
        />
      </SlipCode>
      {influence && (
        <Paragraph>
          <b>
            {t('gatherings.fact.influence')}: {t(`gatherings.influence.${influence}.word`)}.
          </b>{' '}
          {t(`gatherings.influence.${influence}.about`)}
        </Paragraph>
      )}
    </Slip>
  );
}
