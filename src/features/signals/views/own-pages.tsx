// The pages on which a contributor decides about what they said: another wording, withdrawal.
import type { Typed } from '../../../platform/forms/form.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  type FieldError,
  Form,
  Page,
  Paragraph,
  Quote,
  useWords,
} from '../../../ui/index.ts';
import type { Domain } from '../../inventory/index.ts';
import type { Signal } from '../types.ts';
import { SignalFields } from './signal-fields.tsx';

export interface CorrectPageProps {
  code: string;
  formKey: string;
  version: number;
  domains: Domain[];
  typed: Typed;
  errors?: FieldError[];
  /** What stands there now, when it was changed elsewhere in the meantime. */
  now?: string | null | undefined;
}

export function CorrectPage({ code, formKey, version, domains, typed, errors = [], now }: CorrectPageProps) {
  const { t, dutch } = useWords();
  const heading = t('signals.correct.title');
  return (
    <Page title={heading} heading={heading} errors={errors} private>
      {now !== undefined && (
        <>
          <Paragraph>{t('signals.correct.conflict')}</Paragraph>
          <Quote>{now ? dutch(now) : t('signals.story.countOnly')}</Quote>
        </>
      )}
      <Form action={`/volg/${code}/aanpassen`} formKey={formKey}>
        <input type="hidden" name="version" value={version} />
        <SignalFields domains={domains} typed={typed} errors={errors} />
        <ButtonGroup>
          <Button>{t('signals.correct.save')}</Button>
          <ButtonLink href={`/volg/${code}`} appearance="subtle">
            {t('signals.correct.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export function WithdrawPage({ code, signal }: { code: string; signal: Signal }) {
  const { t, dutch } = useWords();
  const heading = t('signals.withdraw.title');
  return (
    <Page title={heading} heading={heading} private>
      {signal.words && <Quote>{dutch(signal.words)}</Quote>}
      <Paragraph>{t('signals.withdraw.about')}</Paragraph>
      <Form action={`/volg/${code}/intrekking`}>
        <ButtonGroup>
          <Button appearance="negative">{t('signals.withdraw.button')}</Button>
          <ButtonLink href={`/volg/${code}`} appearance="secondary">
            {t('signals.withdraw.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
