import type { PaperDocument } from '../../../platform/documents/document.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Page,
  Paragraph,
  TextArea,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { kindWords } from '../form.ts';
import { longestOwn } from '../rules.ts';
import type { LetterKind } from '../types.ts';
import { Paper } from './paper.tsx';

export interface NewLetterPageProps {
  kind: LetterKind;
  /** As it would be made now, without own words. */
  document: PaperDocument;
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
}

/** What one wants to add, and below it what the platform puts in the letter by itself. */
export function NewLetterPage({ kind, document, formKey, typed = {}, errors = [] }: NewLetterPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const title = t(`letters.form.titleOf.${kind}`);
  const list = local('/werk/brieven');
  return (
    <Page
      title={title}
      lead={t(`letters.kindAbout.${kind}`)}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('letters.room.label'), href: list },
        { label: title },
      ]}
    >
      <Form action={`${list}/nieuw`} formKey={formKey}>
        <input type="hidden" name="soort" value={kindWords[kind]} />
        {(['opening', 'closing'] as const).map((name) => (
          <TextArea
            name={name}
            label={t(`letters.form.${name}`)}
            hint={t(`letters.form.hintOf.${kind}`)}
            value={typedText(typed, name)}
            error={errorFor(errors, name)}
            rows={4}
            {...(kind === 'handover' ? { maxLength: longestOwn } : {})}
            optional
          />
        ))}
        <ButtonGroup>
          <Button>{t(`letters.form.make.${kind}`)}</Button>
          <ButtonLink href={list} appearance="subtle">
            {t('letters.form.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
      <Heading level={2}>{t('letters.form.composed')}</Heading>
      <Paragraph>{t('letters.form.composedAbout')}</Paragraph>
      <Paragraph>{dutch(document.title)}</Paragraph>
      <Paper document={document} deeper={1} />
    </Page>
  );
}
