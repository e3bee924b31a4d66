import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import type { Words } from '../../../platform/i18n/words.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Chip,
  DataList,
  DateField,
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
import { stepsOf } from '../rules.ts';
import { type Adoption, type AdoptionCheck, type Agenda, adopters } from '../types.ts';
import { useReference } from './reference.tsx';

interface AdoptionPageProps {
  agenda: Agenda;
  /** As it stands now. */
  adoption: Adoption;
  /** What other slices say has to be ready. */
  checks: AdoptionCheck[];
  formKey: string;
  typed: Typed;
  version: number;
  errors: FieldError[];
  conflict: boolean;
  readOnly: boolean;
  reconstructed: boolean;
}

/** Who adopts the agenda, what that means, what is ready and what is still to be done; and the adoption itself. */
export function AdoptionPage(props: AdoptionPageProps) {
  const { agenda, adoption, checks, errors, conflict, readOnly } = props;
  const { t } = useWords();
  const local = useLocal();
  const title = t('periods.adoption.title');
  return (
    <Page
      title={title}
      lead={t('periods.adoption.lead', { title: agenda.title })}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('periods.list.title'), href: local('/werk/agenda') },
        { label: title },
      ]}
    >
      {conflict && <StandsNow {...props} />}
      <Heading level={2}>{t('periods.adoption.means')}</Heading>
      <Paragraph>{t(`periods.adoption.meaning.${adoption.adopter ?? 'undecided'}`)}</Paragraph>
      <Heading level={2}>{t('periods.adoption.state')}</Heading>
      <State adoption={adoption} checks={checks} />
      {!readOnly && adoption.adoptedOn && adoption.adopter && (
        <Paragraph>
          <Link href={local(`/werk/besluiten/nieuw?soort=${adoption.adopter}-decision&agenda=${agenda.slug}`)}>
            {t('periods.adoption.toRegister')}
          </Link>
        </Paragraph>
      )}
      {!readOnly && <AdoptionForm {...props} />}
      {readOnly && <DataList items={useFacts(props)} />}
    </Page>
  );
}

/** What a slice says before an agenda is adopted, as a sentence. */
export function checkInWords({ message, values = {}, notBefore }: AdoptionCheck, { t, date }: Words): string {
  return t(message, notBefore ? { ...values, on: date(notBefore) } : values);
}

function State({ adoption, checks }: Pick<AdoptionPageProps, 'adoption' | 'checks'>) {
  const words = useWords();
  const { t } = words;
  const local = useLocal();
  const chip = (ready: boolean) => (
    <Chip state={ready ? 'done' : 'planned'}>{t(ready ? 'periods.adoption.ready' : 'periods.adoption.toDo')}</Chip>
  );
  return (
    <List
      items={[
        ...checks.map((check) => (
          <>
            {chip(check.ready)} <Link href={local(check.href)}>{checkInWords(check, words)}</Link>
          </>
        )),
        ...stepsOf(adoption).map(({ step, ready }) => (
          <>
            {chip(ready)} {t(`periods.adoption.step.${step}`)}
          </>
        )),
      ]}
    />
  );
}

function AdoptionForm({ agenda, formKey, typed, version, errors, conflict }: AdoptionPageProps) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <Form action={local(`/werk/agenda/${agenda.slug}/vaststelling`)} formKey={formKey}>
      <input type="hidden" name="version" value={version} />
      <Heading level={2}>{t('periods.adoption.choice')}</Heading>
      <RadioGroup
        name="adopter"
        legend={t('periods.adoption.form.adopter')}
        value={typedText(typed, 'adopter')}
        error={errorFor(errors, 'adopter')}
        options={[
          { value: '', label: t('periods.adoption.form.undecided') },
          ...adopters.map((adopter) => ({ value: adopter, label: t(`periods.adoption.form.${adopter}`) })),
        ]}
      />
      <Heading level={2}>{t('periods.adoption.forCouncil')}</Heading>
      <Day name="meetsOn" typed={typed} errors={errors} />
      <Reference name="proposal" typed={typed} errors={errors} />
      <Heading level={2}>{t('periods.adoption.forExecutive')}</Heading>
      <Paragraph>
        <Link href={local('/werk/brieven/nieuw?soort=raad')}>{t('periods.adoption.makeLetter')}</Link>
      </Paragraph>
      <Reference name="letter" typed={typed} errors={errors} />
      <Heading level={2}>{t('periods.adoption.record')}</Heading>
      <Day name="adoptedOn" typed={typed} errors={errors} />
      <Reference name="publication" typed={typed} errors={errors} />
      <ButtonGroup>
        <Button>{conflict ? t('periods.change.saveMine') : t('periods.adoption.save')}</Button>
        <ButtonLink href={local('/werk/agenda')} appearance="subtle">
          {t('periods.back')}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

interface FieldProps<Name> {
  name: Name;
  typed: Typed;
  errors: FieldError[];
}

function Day({ name, typed, errors }: FieldProps<'meetsOn' | 'adoptedOn'>) {
  const { t } = useWords();
  return (
    <DateField
      name={name}
      legend={t(`periods.adoption.form.${name}`)}
      value={typedDay(typed, name)}
      error={errorFor(errors, name)}
      optional
    />
  );
}

function Reference({ name, typed, errors }: FieldProps<'proposal' | 'letter' | 'publication'>) {
  const { t } = useWords();
  return (
    <TextField
      name={name}
      label={t(`periods.adoption.form.${name}`)}
      hint={t(`periods.adoption.form.${name}Hint`)}
      value={typedText(typed, name)}
      error={errorFor(errors, name)}
      size="full"
      optional
    />
  );
}

/** Both versions on one page: above what somebody else made of it, below what was typed here. */
function StandsNow(props: AdoptionPageProps) {
  const { t } = useWords();
  return (
    <>
      <Alert kind="warning" title={t('periods.change.conflictTitle')}>
        <Paragraph>{t('periods.change.conflict')}</Paragraph>
      </Alert>
      <DataList items={useFacts(props)} />
    </>
  );
}

function useFacts({ adoption, reconstructed }: AdoptionPageProps) {
  const { t, date } = useWords();
  const reference = useReference();
  const nothing = t(reconstructed ? 'periods.adoption.unknown' : 'periods.change.nothing');
  const { adopter, meetsOn, proposal, letter, publication, adoptedOn } = adoption;
  const day = (value: string | null) => (value ? date(value) : nothing);
  const words = (value: string | null) => (value ? reference(value) : nothing);
  const council = adopter === 'council' || meetsOn !== null || proposal !== null;
  const executive = adopter === 'executive' || letter !== null;
  return [
    {
      key: t('periods.adoption.form.adopter'),
      value: adopter
        ? t(`periods.adoption.form.${adopter}`)
        : reconstructed
          ? nothing
          : t('periods.adoption.form.undecided'),
    },
    ...(council ? [{ key: t('periods.adoption.form.meetsOn'), value: day(meetsOn) }] : []),
    ...(council ? [{ key: t('periods.adoption.form.proposal'), value: words(proposal) }] : []),
    ...(executive ? [{ key: t('periods.adoption.form.letter'), value: words(letter) }] : []),
    { key: t('periods.adoption.form.adoptedOn'), value: day(adoptedOn) },
    { key: t('periods.adoption.form.publication'), value: words(publication) },
  ];
}
