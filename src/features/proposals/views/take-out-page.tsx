import type { Typed } from '../../../platform/forms/form.ts';
import { Alert, type FieldError, Heading, Page, useLocal, useWords } from '../../../ui/index.ts';
import type { Signal } from '../../signals/index.ts';
import { History, type HistoryLine, ReasonPage } from '../../thread/index.ts';
import type { Proposal } from '../types.ts';
import { VoiceWords } from './work-proposal-page.tsx';

interface TakeOutPageProps {
  proposal: Proposal;
  signals: Signal[];
  formKey: string;
  typed: Typed;
  errors: FieldError[];
  /** What happened to the proposal: shown when nothing can be taken out of it any more. */
  history: HistoryLine[];
  refused?: string | undefined;
}

/** Takes signals from a proposal again: which ones, and why. */
export function TakeOutPage({ proposal, signals, history, ...answer }: TakeOutPageProps) {
  const local = useLocal();
  const here = local(`/werk/voorstellen/${proposal.number}`);
  const { t, dutch } = useWords();
  const title = t('proposals.takeOut.title');
  const breadcrumb = [{ label: dutch(`${proposal.number}. ${proposal.title}`), href: here }, { label: title }];
  if (signals.length === 0) {
    return (
      <Page title={title} heading={title} breadcrumb={breadcrumb}>
        <Alert kind="warning">{t('proposals.takeOut.none')}</Alert>
      </Page>
    );
  }
  return (
    <ReasonPage
      title={title}
      about={t('proposals.takeOut.about')}
      action={`${here}/losmaking`}
      backHref={here}
      button={t('proposals.takeOut.button')}
      hidden={signals.map(({ id }) => ['verhaal', id])}
      breadcrumb={breadcrumb}
      {...answer}
    >
      <ul class="board-list">
        {signals.map((signal) => (
          <li class="board-row">
            <VoiceWords signal={signal} />
          </li>
        ))}
      </ul>
      {answer.refused && <Heading level={2}>{dutch(`${proposal.number}. ${proposal.title}`)}</Heading>}
      {answer.refused && <History lines={history} />}
    </ReasonPage>
  );
}
