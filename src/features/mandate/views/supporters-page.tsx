import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  Chip,
  type ChipState,
  EmptyState,
  Entries,
  Entry,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  Select,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Department, Organisation } from '../../organisations/index.ts';
import { type AskedForAdvice, adviceOf, isPromiseDue, physicalSupport, supportGroup, supportGroups } from '../rules.ts';
import { chosenKinds, whoValue } from '../supporter-form.ts';
import type { Stance, Supporter } from '../types.ts';
import { StandingFields } from './standing-fields.tsx';

export interface SupportersPageProps {
  supporters: Supporter[];
  asked: AskedForAdvice[];
  departments: Department[];
  organisations: Organisation[];
  formKey: string;
  today: string;
  readOnly: boolean;
  typed?: Typed;
  errors?: FieldError[];
}

const physicalWords = {
  none: 'mandate.support.noPhysical',
  asked: 'mandate.support.noPhysicalYes',
  yes: 'mandate.support.physical',
} as const;

/** Who must say yes first, who already does, what each needs and what was promised; and where one adds who is missing. */
export function SupportersPage(props: SupportersPageProps) {
  const { supporters, asked, today, readOnly, errors = [] } = props;
  const local = useLocal();
  const { t } = useWords();
  const heading = t('mandate.room.support');
  const physical = physicalSupport(supporters);
  const groups = supportGroups.map((group) => ({
    group,
    own: supporters.filter((one) => supportGroup(one, today) === group),
  }));
  return (
    <Page
      title={heading}
      lead={t('mandate.support.lead')}
      errors={errors}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: heading }]}
    >
      {supporters.length === 0 ? (
        <EmptyState title={t('mandate.support.none')}>
          <Paragraph>{t('mandate.support.noneAbout')}</Paragraph>
        </EmptyState>
      ) : (
        <Alert kind={physical === 'yes' ? 'ok' : 'warning'}>{t(physicalWords[physical])}</Alert>
      )}
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ group, own }) => (
          <>
            <Heading level={2}>{t(`mandate.support.group.${group}`)}</Heading>
            <Entries>
              {own.map((supporter) => (
                <SupporterEntry supporter={supporter} advice={adviceOf(supporter, asked)} today={today} />
              ))}
            </Entries>
          </>
        ))}
      {!readOnly && <AddForm {...props} />}
      <Paragraph>
        <Link href={local('/werk/besluiten')}>{t('mandate.support.toDecisions')}</Link>
      </Paragraph>
    </Page>
  );
}

const chips: Record<Stance, ChipState> = { yes: 'done', talking: 'busy', 'not-asked': 'undecided', no: 'stopped' };

interface SupporterEntryProps {
  supporter: Supporter;
  advice: AskedForAdvice | undefined;
  today: string;
}

function SupporterEntry({ supporter, advice, today }: SupporterEntryProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const { id, name, kind, sphere, stance, mustSayYes } = supporter;
  const facts = [
    t(`mandate.support.kind.${kind}`),
    ...(sphere ? [t(`organisations.sphere.${sphere}`)] : []),
    ...(mustSayYes ? [t('mandate.support.needed')] : []),
  ];
  return (
    <Entry
      title={dutch(name)}
      href={local(`/werk/draagvlak/${id}`)}
      state={<Chip state={chips[stance]}>{t(`mandate.support.stances.${stance}`)}</Chip>}
      facts={facts}
    >
      <SupporterFacts supporter={supporter} />
      {advice && (
        <Paragraph>
          {t(`mandate.support.${advice.came ? 'advised' : 'askedAdvice'}`)}{' '}
          <Link href={local(`/werk/advies/${advice.slug}`)}>{dutch(advice.title)}</Link>
        </Paragraph>
      )}
      {isPromiseDue(supporter, today) && <Paragraph>{t('mandate.support.promiseDue')}</Paragraph>}
    </Entry>
  );
}

/** What somebody needs, and what they promised. */
export function SupporterFacts({ supporter }: { supporter: Supporter }) {
  const { t, date } = useWords();
  const { needs, promised, promisedBy, kept } = supporter;
  return (
    <>
      {needs && <Paragraph>{t('mandate.support.needsIs', { words: needs })}</Paragraph>}
      {promised && (
        <Paragraph>
          {t('mandate.support.promisedIs', { words: promised })}{' '}
          {promisedBy && t('mandate.support.promisedByIs', { day: date(promisedBy) })}{' '}
          {kept !== null && t(`mandate.support.keeps.${kept ? 'yes' : 'no'}`)}
        </Paragraph>
      )}
    </>
  );
}

function AddForm({ departments, organisations, formKey, typed = {}, errors = [] }: SupportersPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const options = [
    { value: '', label: t('mandate.support.choose') },
    ...departments.map(({ id, name }) => ({ value: whoValue({ kind: 'department', id }), label: dutch(name) })),
    ...organisations.map(({ id, name }) => ({ value: whoValue({ kind: 'organisation', id }), label: dutch(name) })),
    ...chosenKinds.map((kind) => ({ value: kind, label: t(`mandate.support.chooses.${kind}`) })),
  ];
  return (
    <>
      <Heading level={2}>{t('mandate.support.addTitle')}</Heading>
      <Form action={local('/werk/draagvlak')} formKey={formKey}>
        <Select
          name="who"
          label={t('mandate.support.who')}
          hint={t('mandate.support.whoHint')}
          value={typedText(typed, 'who')}
          error={errorFor(errors, 'who')}
          options={options}
        />
        <TextField
          name="name"
          label={t('mandate.support.name')}
          hint={t('mandate.support.nameHint')}
          value={typedText(typed, 'name')}
          error={errorFor(errors, 'name')}
          autocomplete="off"
          optional
        />
        <StandingFields typed={typed} errors={errors} folded />
        <Button>{t('mandate.support.add')}</Button>
      </Form>
    </>
  );
}
