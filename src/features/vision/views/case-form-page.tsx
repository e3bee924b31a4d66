import { type Typed, typedList, typedText } from '../../../platform/forms/form.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  CheckboxGroup,
  errorFor,
  type FieldError,
  Form,
  Page,
  Select,
  TextArea,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { type Domain, domainName } from '../../inventory/index.ts';
import { longestAnswer } from '../form.ts';
import { factors } from '../types.ts';

interface CaseFormPageProps {
  domains: Domain[];
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
}

/** Adds a situation of the municipality's own: invented, or told without anybody in it who can be known. */
export function CaseFormPage({ domains, formKey, typed = {}, errors = [] }: CaseFormPageProps) {
  const { t, language } = useWords();
  const local = useLocal();
  const list = local('/werk/visie/definitie/voorbeelden');
  const title = t('vision.case.add');
  return (
    <Page
      title={title}
      heading={title}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('vision.room.label'), href: local('/werk/visie') },
        { label: t('vision.test.title'), href: list },
        { label: title },
      ]}
    >
      <Form action={`${list}/nieuw`} formKey={formKey}>
        <TextArea
          name="words"
          label={t('vision.case.words')}
          hint={t('vision.case.wordsHint')}
          value={typedText(typed, 'words')}
          error={errorFor(errors, 'words')}
          maxLength={longestAnswer}
          rows={3}
        />
        <Select
          name="domainId"
          label={t('vision.case.domain')}
          value={typedText(typed, 'domainId')}
          options={[
            { value: '', label: t('vision.case.noDomain') },
            ...domains.map((domain) => ({ value: domain.id, label: domainName(domain, language) })),
          ]}
          optional
        />
        <CheckboxGroup
          name="factors"
          legend={t('vision.case.factors')}
          values={typedList(typed, 'factors')}
          options={factors.map((factor) => ({ value: factor, label: t(`vision.factor.${factor}`) }))}
          optional
        />
        <ButtonGroup>
          <Button>{t('common.save')}</Button>
          <ButtonLink href={list} appearance="subtle">
            {t('vision.form.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
