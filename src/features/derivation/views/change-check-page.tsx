import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  type FieldError,
  Form,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { MemberCheck } from '../types.ts';
import { CheckFields } from './check-fields.tsx';

interface ChangeCheckPageProps {
  check: MemberCheck;
  formKey: string;
  typed: Typed;
  errors?: FieldError[] | undefined;
  /** Somebody else changed it since. */
  conflict?: boolean | undefined;
}

/** Says the question in other words, or gives people longer. */
export function ChangeCheckPage({ check, formKey, typed, errors = [], conflict }: ChangeCheckPageProps) {
  const local = useLocal();
  const { t, date } = useWords();
  const heading = t('derivation.work.changeTitle');
  const back = local('/werk/speerpunten/begrepen');
  return (
    <Page
      title={heading}
      heading={heading}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('derivation.work.checkTitle'), href: back },
        { label: heading },
      ]}
    >
      {conflict && (
        <div role="alert">
          <Alert kind="warning" title={t('common.changed')}>
            <Paragraph>{t('common.nowIs', { words: check.introduction })}</Paragraph>
            <Paragraph>{t('derivation.check.stage.open', { day: date(check.closesOn) })}</Paragraph>
          </Alert>
        </div>
      )}
      <Form action={`${back}/aanpassing`} formKey={formKey}>
        <input type="hidden" name="check" value={check.id} />
        <input type="hidden" name="version" value={typedText(typed, 'version') || check.version} />
        <CheckFields typed={typed} errors={errors} />
        <ButtonGroup>
          <Button>{t('common.save')}</Button>
          <ButtonLink href={back} appearance="subtle">
            {t('thread.reason.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
