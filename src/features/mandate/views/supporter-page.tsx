import type { Typed } from '../../../platform/forms/form.ts';
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
import type { Supporter } from '../types.ts';
import { StandingFields } from './standing-fields.tsx';
import { SupporterFacts } from './supporters-page.tsx';

interface SupporterPageProps {
  /** As they stand now; the version goes along with the form. */
  supporter: Supporter;
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  /** Somebody else changed it while this form was open. */
  conflict?: boolean;
}

export function SupporterPage({ supporter, formKey, typed, errors = [], conflict }: SupporterPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const list = local('/werk/draagvlak');
  const version = 'version' in typed ? String(typed.version) : supporter.version;
  return (
    <Page
      title={dutch(supporter.name)}
      heading={dutch(supporter.name)}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('mandate.room.support'), href: list },
        { label: dutch(supporter.name) },
      ]}
    >
      {conflict && (
        <Alert kind="warning" title={t('common.changed')}>
          <Paragraph>
            {t('common.nowIs', { words: t(`mandate.support.stances.${supporter.stance}`) })}.{' '}
            {t(`mandate.support.musts.${supporter.mustSayYes ? 'yes' : 'no'}`)}
          </Paragraph>
          <SupporterFacts supporter={supporter} />
        </Alert>
      )}
      <Form action={`${list}/${supporter.id}`} formKey={formKey}>
        <input type="hidden" name="version" value={version} />
        <StandingFields typed={typed} errors={errors} />
        <ButtonGroup>
          <Button>{t('common.save')}</Button>
          <ButtonLink href={list} appearance="subtle">
            {t('mandate.support.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
