import type { Typed } from '../../../platform/forms/form.ts';
import { Alert, type FieldError, Page, useLocal, useWords } from '../../../ui/index.ts';
import type { Signal } from '../../signals/index.ts';
import { ReasonPage } from '../../thread/index.ts';
import type { Proposal } from '../types.ts';
import { VoiceWords } from './work-proposal-page.tsx';

interface TakeOutPageProps {
  proposal: Proposal;
  signals: Signal[];
  formKey: string;
  typed: Typed;
  errors: FieldError[];
}

/** Takes signals from a proposal again: which ones, and why. */
export function TakeOutPage({ proposal, signals, formKey, typed, errors }: TakeOutPageProps) {
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
      formKey={formKey}
      typed={typed}
      errors={errors}
      breadcrumb={breadcrumb}
    >
      <ul class="board-list">
        {signals.map((signal) => (
          <li class="board-row">
            <VoiceWords signal={signal} />
          </li>
        ))}
      </ul>
    </ReasonPage>
  );
}
