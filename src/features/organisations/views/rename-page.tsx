import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  errorFor,
  type FieldError,
  Form,
  Page,
  Paragraph,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Organisation } from '../types.ts';

export interface RenamePageProps {
  organisation: Organisation;
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
  /** The name it has now, when somebody else gave it another in the meantime. */
  now?: string;
}

export function RenamePage({ organisation, formKey, typed, errors = [], now }: RenamePageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const heading = t('organisations.rename.title');
  return (
    <Page
      title={heading}
      heading={heading}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('organisations.list.title'), href: local('/werk/organisaties') },
        { label: dutch(organisation.name) },
      ]}
    >
      {now !== undefined && (
        <Alert kind="warning" title={t('common.changed')}>
          <Paragraph>{t('common.nowIs', { words: now })}</Paragraph>
        </Alert>
      )}
      <Form action={local(`/werk/organisaties/${organisation.id}`)} formKey={formKey}>
        <input type="hidden" name="version" value={typedText(typed ?? {}, 'version') || organisation.version} />
        <TextField
          name="name"
          label={t('organisations.form.name')}
          value={typed ? typedText(typed, 'name') : organisation.name}
          error={errorFor(errors, 'name')}
          autocomplete="off"
        />
        <ButtonGroup>
          <Button>{t('organisations.rename.button')}</Button>
          <ButtonLink href={local('/werk/organisaties')} appearance="subtle">
            {t('organisations.rename.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
