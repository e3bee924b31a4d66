import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  RadioGroup,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Domain } from '../../inventory/index.ts';
import type { TestResult } from '../rules.ts';
import { type Definition, type Judgement, type SampleCase, verdicts } from '../types.ts';
import { useCase, useNames } from './shown.tsx';

export interface TestingPageProps {
  definition: Definition | undefined;
  cases: SampleCase[];
  domains: Domain[];
  /** As they stand now. */
  judgements: Judgement[];
  /** Of the version before, as long as this one was not tested. */
  earlier: Judgement[];
  round: number;
  test: TestResult | undefined;
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  /** Somebody else judged, or changed the definition, while this form was open. */
  conflict?: boolean;
  news?: string | undefined;
}

/** Holds the definition against situations: is it meant here or not? */
export function TestingPage(props: TestingPageProps) {
  const { definition, test, domains, earlier, conflict, news, errors = [] } = props;
  const { t } = useWords();
  const local = useLocal();
  const title = t('vision.test.title');
  return (
    <Page
      title={title}
      lead={t('vision.test.lead')}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('vision.room.label'), href: local('/werk/visie') },
        { label: title },
      ]}
    >
      {news && (
        <Alert kind="ok" status>
          {news}
        </Alert>
      )}
      {conflict && (
        <div role="alert">
          <Alert kind="warning" title={t('common.changed')}>
            <Paragraph>{t('vision.test.conflict')}</Paragraph>
          </Alert>
        </div>
      )}
      {definition && test ? (
        <>
          <Paragraph>{t('vision.test.definition', { number: definition.number })}</Paragraph>
          <TestTells test={test} domains={domains} />
          {earlier.length > 0 && (
            <Alert kind="info">{t('vision.test.earlier', { number: definition.number - 1 })}</Alert>
          )}
          <Cases {...props} definition={definition} />
        </>
      ) : (
        <Paragraph>
          {t('vision.test.noDefinition')}{' '}
          <Link href={local('/werk/visie/definitie')}>{t('vision.overview.writeDefinition')}</Link>
        </Paragraph>
      )}
    </Page>
  );
}

/** What the test says of the definition; nothing of it blocks anything. */
export function TestTells({ test, domains }: { test: TestResult; domains: Domain[] }) {
  const { t } = useWords();
  const names = useNames(domains);
  const { counts, all, unmetFactors, unmetDomains } = test;
  const lines = [
    ...(counts.doubt > 0 ? [t('vision.test.tells.doubt', { count: counts.doubt })] : []),
    ...(all ? [t(`vision.test.tells.${all}`)] : []),
    ...(unmetFactors.length > 0 ? [t('vision.test.tells.factors', { names: names.factors(unmetFactors) })] : []),
    ...(unmetDomains.length > 0 ? [t('vision.test.tells.domains', { names: names.domains(unmetDomains) })] : []),
  ];
  return (
    <>
      <Paragraph>{t('vision.test.counts', { ...counts })}</Paragraph>
      {lines.length > 0 && (
        <Alert kind="info" title={t('vision.test.tells.title')}>
          <List items={lines} />
        </Alert>
      )}
    </>
  );
}

function Cases(props: TestingPageProps & { definition: Definition }) {
  const { definition, cases, judgements, round, formKey, typed, errors = [], conflict } = props;
  const { t } = useWords();
  const local = useLocal();
  const here = local('/werk/visie/definitie/voorbeelden');
  const now = new Map(judgements.map((judgement) => [judgement.caseKey, judgement]));
  return (
    <>
      <Form action={here} formKey={formKey}>
        <input type="hidden" name="definition" value={typedText(typed, 'definition') || definition.number} />
        <input type="hidden" name="version" value={typedText(typed, 'version') || round} />
        {cases.map((one, index) => (
          <CaseFields {...{ one, typed, errors }} number={index + 1} now={conflict ? now.get(one.key) : undefined} />
        ))}
        <ButtonGroup>
          <Button>{t('vision.test.save')}</Button>
          <ButtonLink href={local('/werk/visie')} appearance="subtle">
            {t('vision.form.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
      <OwnCases cases={cases.filter(({ own }) => own)} />
    </>
  );
}

interface CaseFieldsProps {
  one: SampleCase;
  number: number;
  typed: Typed;
  errors: FieldError[];
  /** What somebody else made of it meanwhile. */
  now: Judgement | undefined;
}

function CaseFields({ one, number, typed, errors, now }: CaseFieldsProps) {
  const { t, dutch } = useWords();
  const caseWords = useCase();
  const [verdict, because] = [`verdict-${one.key}`, `because-${one.key}`];
  const differs = now && (now.verdict !== typedText(typed, verdict) || now.because !== typedText(typed, because));
  return (
    <>
      <RadioGroup
        name={verdict}
        legend={t('vision.test.case', { number, words: caseWords(one) })}
        value={typedText(typed, verdict)}
        error={errorFor(errors, verdict)}
        options={verdicts.map((value) => ({ value, label: t(`vision.test.verdict.${value}`) }))}
      />
      {differs && (
        <Alert kind="info">
          {t('vision.test.now', { verdict: t(`vision.test.verdict.${now.verdict}`), words: dutch(now.because) })}
        </Alert>
      )}
      <TextField
        name={because}
        label={t('vision.test.because', { number })}
        value={typedText(typed, because)}
        error={errorFor(errors, because)}
        size="full"
        optional
      />
    </>
  );
}

function OwnCases({ cases }: { cases: SampleCase[] }) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const here = local('/werk/visie/definitie/voorbeelden');
  return (
    <>
      <Heading level={2}>{t('vision.case.own')}</Heading>
      {cases.map(({ key, words }) => (
        <Form action={`${here}/${key}/verwijdering`}>
          <Paragraph>{dutch(words)}</Paragraph>
          <Button appearance="subtle" about={dutch(words)}>
            {t('vision.case.remove')}
          </Button>
        </Form>
      ))}
      <ButtonGroup>
        <ButtonLink href={`${here}/nieuw`} appearance="secondary">
          {t('vision.case.add')}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
