import type { ComponentChildren } from 'preact';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Form,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { areEnough, smallestPublished } from '../rules.ts';
import type { Ballot, Option } from '../types.ts';
import { OptionList } from './ballot-page.tsx';
import { useMoment } from './list-page.tsx';
import { NowIs } from './now-is.tsx';
import { useWorkCrumbs } from './work-list-page.tsx';

export type Step = 'draw' | 'open' | 'close' | 'establish';

interface ConfirmPageProps {
  step: Step;
  /** The last part of the address: the noun of the step. */
  place: string;
  ballot: Ballot;
  options: Option[];
  /** Earlier than was announced. */
  early: boolean;
  formKey: string;
  /** Why it could not be done: how the ballot stands now is shown instead of the question. */
  problem?: string | undefined;
}

/** Says what happens and that it cannot be undone, before it does. */
export function ConfirmPage(props: ConfirmPageProps) {
  const { step, ballot, problem } = props;
  const local = useLocal();
  const here = local(`/werk/stemmingen/${ballot.slug}`);
  const { t, dutch } = useWords();
  const moment = useMoment();
  const title = t(`ballots.confirm.${step}.title`);
  const warning: ComponentChildren =
    step === 'close'
      ? ballot.closesAt && t('ballots.confirm.close.early', { moment: moment(ballot.closesAt) })
      : t('ballots.confirm.open.early');
  return (
    <Page
      title={`${title}: ${dutch(ballot.title)}`}
      heading={title}
      lead={dutch(ballot.title)}
      breadcrumb={useWorkCrumbs(title, ballot)}
    >
      {problem ? <NowIs ballot={ballot} problem={problem} /> : <Ask {...props} warning={warning} here={here} />}
    </Page>
  );
}

interface AskProps extends ConfirmPageProps {
  warning: ComponentChildren;
  here: string;
}

function Ask({ step, place, ballot, options, early, formKey, warning, here }: AskProps) {
  const { t } = useWords();
  return (
    <>
      {step === 'establish' ? (
        <AboutEstablishing ballot={ballot} />
      ) : (
        <Paragraph>{t(`ballots.confirm.${step}.about`)}</Paragraph>
      )}
      {early && <Alert kind="warning">{warning}</Alert>}
      {step === 'draw' && (
        <>
          <Paragraph>{t('ballots.confirm.draw.list', { count: options.length })}</Paragraph>
          <OptionList options={options} ordered={false} />
        </>
      )}
      <Form action={`${here}/${place}`} formKey={formKey}>
        <ButtonGroup>
          <Button>{t(`ballots.confirm.${step}.button`)}</Button>
          <ButtonLink href={here} appearance="secondary">
            {t('ballots.confirm.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </>
  );
}

function AboutEstablishing({ ballot }: { ballot: Ballot }) {
  const { t } = useWords();
  const about = ballot.origin === 'import' ? 'aboutImport' : 'about';
  return (
    <>
      <Paragraph>{t(`ballots.confirm.establish.${about}`)}</Paragraph>
      <Paragraph>
        {areEnough(ballot)
          ? t('ballots.confirm.establish.public')
          : t('ballots.confirm.establish.totalsOnly', { least: smallestPublished })}
      </Paragraph>
    </>
  );
}
