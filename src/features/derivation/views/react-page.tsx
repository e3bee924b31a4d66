import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Checkbox,
  errorFor,
  type FieldError,
  Form,
  Link,
  Page,
  Paragraph,
  RadioGroup,
  TextArea,
  useWords,
} from '../../../ui/index.ts';
import { TypedBefore } from '../../thread/index.ts';
import type { OwnCheck } from '../checking.ts';
import { longestWords } from '../rules.ts';
import { type CheckedPriority, fieldsOf, type Verdict, verdicts } from '../types.ts';

export interface ReactPageProps extends OwnCheck {
  code: string;
  listHref: string;
  typed: Typed;
  errors?: FieldError[];
  formKey: string;
}

/** Whether somebody was understood: one question for each priority that their story is in. */
export function ReactPage(props: ReactPageProps) {
  const { code, check, stage, own, listHref, errors = [] } = props;
  const { t, date, dutch } = useWords();
  const heading = t('derivation.check.title');
  const open = stage === 'open';
  return (
    <Page title={heading} heading={heading} errors={open ? errors : []} private>
      {open ? (
        <>
          {check.introduction.split(/\n+/).map((line) => (
            <Paragraph>{dutch(line)}</Paragraph>
          ))}
          <Paragraph>{t('derivation.react.until', { day: date(check.closesOn) })}</Paragraph>
          <Paragraph>{t(own.length > 0 ? 'derivation.react.about' : 'derivation.react.aboutMissing')}</Paragraph>
        </>
      ) : (
        <div role="alert">
          <Paragraph>
            {t(stage === 'over' ? 'derivation.react.closed' : 'derivation.react.passed', { day: date(check.closesOn) })}
          </Paragraph>
        </div>
      )}
      <Paragraph>
        <Link href={listHref}>{t('derivation.react.all')}</Link>
      </Paragraph>
      {open ? <Questions {...props} errors={errors} /> : <NotSent {...props} />}
      {!open && (
        <ButtonLink href={`/volg/${code}`} appearance="secondary">
          {t('derivation.react.back')}
        </ButtonLink>
      )}
    </Page>
  );
}

function Questions({ code, check, own, typed, errors = [], formKey }: ReactPageProps) {
  const { t } = useWords();
  return (
    <Form action={`/volg/${code}/begrepen`} formKey={formKey}>
      <input type="hidden" name="check" value={check.id} />
      {own.map((priority) => (
        <Question priority={priority} typed={typed} errors={errors} />
      ))}
      {own.length === 0 && <Missing typed={typed} errors={errors} />}
      <ButtonGroup>
        <Button>{t('derivation.react.send')}</Button>
        <ButtonLink href={`/volg/${code}`} appearance="subtle">
          {t('derivation.react.back')}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

function Missing({ typed, errors }: Pick<QuestionProps, 'typed' | 'errors'>) {
  const { t } = useWords();
  return (
    <>
      <Checkbox
        name="missing"
        label={t('derivation.react.missing')}
        checked={typedText(typed, 'missing') !== ''}
        error={errorFor(errors, 'missing')}
      />
      <TextArea
        name="words"
        label={t('derivation.react.missingWords')}
        hint={t('derivation.react.missingHint')}
        optional
        value={typedText(typed, 'words')}
        error={errorFor(errors, 'words')}
        maxLength={longestWords}
      />
    </>
  );
}

interface QuestionProps {
  priority: CheckedPriority;
  typed: Typed;
  errors: FieldError[];
}

function Question({ priority: { priorityId, title, about }, typed, errors }: QuestionProps) {
  const { t, dutch } = useWords();
  const names = fieldsOf(priorityId);
  return (
    <>
      <RadioGroup
        name={names.verdict}
        legend={title}
        hint={about ? dutch(about) : undefined}
        value={typedText(typed, names.verdict)}
        error={errorFor(errors, names.verdict)}
        options={verdicts.map((verdict) => ({ value: verdict, label: t(`derivation.verdict.${verdict}`) }))}
      />
      <TextArea
        name={names.words}
        label={t('derivation.react.words', { title })}
        hint={t('derivation.react.wordsHint')}
        value={typedText(typed, names.words)}
        error={errorFor(errors, names.words)}
        rows={3}
        maxLength={longestWords}
      />
    </>
  );
}

/** What somebody typed while the last day passed: kept, to be copied. */
function NotSent({ own, typed }: ReactPageProps) {
  const { t } = useWords();
  const verdict = (name: string) => {
    const given = verdicts.find((one): one is Verdict => one === typedText(typed, name));
    return given ? t(`derivation.verdict.${given}`) : '';
  };
  return (
    <TypedBefore
      items={[
        ...own.map(({ priorityId, title }) => {
          const names = fieldsOf(priorityId);
          return {
            key: title,
            value: [verdict(names.verdict), typedText(typed, names.words)].filter(Boolean).join('. '),
          };
        }),
        { key: t('derivation.react.missingWords'), value: typedText(typed, 'words') },
      ]}
    />
  );
}
