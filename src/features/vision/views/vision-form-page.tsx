import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  DataList,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Page,
  Paragraph,
  TextArea,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { longestAnswer, longestText } from '../form.ts';
import { type Vision, values } from '../types.ts';
import { ReasonFor } from './reason-for.tsx';

export interface VisionFormPageProps {
  /** As it stands now; its number goes along with the form. */
  vision: Vision | undefined;
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  /** Somebody else saved a version while this form was open. */
  conflict?: boolean;
}

/** Where the municipality wants to go, and how that does by four values. */
export function VisionFormPage({ vision, formKey, typed, errors = [], conflict }: VisionFormPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const title = t('vision.vision.title');
  return (
    <Page
      title={title}
      lead={t('vision.vision.lead')}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('vision.room.label'), href: local('/werk/visie') },
        { label: title },
      ]}
    >
      {conflict && vision && <StandsNow vision={vision} />}
      <Form action={local('/werk/visie/visie')} formKey={formKey}>
        <input type="hidden" name="version" value={typedText(typed, 'version') || (vision?.number ?? 0)} />
        <Texts typed={typed} errors={errors} />
        <Heading level={2}>{t('vision.vision.values')}</Heading>
        <Paragraph>{t('vision.vision.valuesAbout')}</Paragraph>
        <Values typed={typed} errors={errors} />
        {vision && <ReasonFor typed={typed} errors={errors} />}
        <ButtonGroup>
          <Button>{t(conflict ? 'vision.form.saveMine' : 'common.save')}</Button>
          <ButtonLink href={local('/werk/visie')} appearance="subtle">
            {t('vision.form.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

type FieldsProps = { typed: Typed; errors: FieldError[] };

function Texts({ typed, errors }: FieldsProps) {
  const { t } = useWords();
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorFor(errors, name) });
  return (
    <>
      <TextField
        {...field('title')}
        label={t('vision.vision.sentence')}
        hint={t('vision.vision.sentenceHint')}
        size="full"
      />
      <TextArea
        {...field('plain')}
        label={t('vision.vision.plain')}
        hint={t('vision.vision.plainHint')}
        maxLength={longestText}
        rows={6}
      />
      <TextArea
        {...field('policyText')}
        label={t('vision.form.policyText')}
        hint={t('vision.form.policyTextHint')}
        maxLength={longestText}
        rows={5}
        optional
      />
    </>
  );
}

function Values({ typed, errors }: FieldsProps) {
  const { t } = useWords();
  return values.map((value) => (
    <TextArea
      name={value}
      label={t(`vision.value.${value}`)}
      hint={t(`vision.vision.asks.${value}`)}
      value={typedText(typed, value)}
      error={errorFor(errors, value)}
      maxLength={longestAnswer}
      rows={2}
      optional
    />
  ));
}

/** What somebody else made of it, above what was typed here. */
function StandsNow({ vision }: { vision: Vision }) {
  const { t, dutch } = useWords();
  const { title, plain, policyText, reason } = vision;
  const items = [
    { key: t('vision.vision.sentence'), value: title },
    { key: t('vision.vision.plain'), value: plain },
    { key: t('vision.form.policyText'), value: policyText },
    ...values.map((value) => ({ key: t(`vision.value.${value}`), value: vision[value] })),
    { key: t('vision.form.reason'), value: reason },
  ];
  return (
    <div role="alert">
      <Alert kind="warning" title={t('common.changed')}>
        <DataList items={items.flatMap(({ key, value }) => (value ? [{ key, value: dutch(value) }] : []))} />
      </Alert>
    </div>
  );
}
