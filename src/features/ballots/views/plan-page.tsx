import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedList, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  CheckboxGroup,
  DataList,
  DateField,
  errorFor,
  type FieldError,
  Form,
  Link,
  Page,
  Paragraph,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Ballot, Option } from '../types.ts';
import type { Votable } from '../votes.ts';
import { OptionList } from './ballot-page.tsx';
import { useMoment } from './list-page.tsx';
import { useWorkCrumbs } from './work-list-page.tsx';

interface PlanPageProps {
  proposals: Votable[];
  typed: Typed;
  errors?: FieldError[];
  formKey: string;
  /** A ballot belongs to an agenda; there is none yet. */
  noAgenda?: boolean;
  /** The draft that is changed; absent for a new ballot. */
  ballot?: Ballot | undefined;
  /** The draft as it is now, when somebody else changed it in the meantime. */
  now?: { options: Option[] } | undefined;
}

/** Preparing a ballot, and changing the preparation. */
export function PlanPage({ proposals, typed, errors = [], formKey, noAgenda, ballot, now }: PlanPageProps) {
  const local = useLocal();
  const base = local('/werk/stemmingen');
  const { t, dutch } = useWords();
  const title = ballot ? t('ballots.plan.editTitle') : t('ballots.plan.title');
  const action = ballot ? local(`/werk/stemmingen/${ballot.slug}/voorbereiding`) : base;
  return (
    <Page title={title} heading={title} errors={errors} breadcrumb={useWorkCrumbs(title, ballot)}>
      {noAgenda && (
        <div role="alert">
          <Alert kind="warning" title={t('ballots.work.noAgendaTitle')}>
            <Paragraph>
              {t('ballots.work.noAgenda')} <Link href={local('/werk/agenda')}>{t('ballots.work.startAgenda')}</Link>
            </Paragraph>
          </Alert>
        </div>
      )}
      {ballot && now && <Conflict ballot={ballot} options={now.options} />}
      <Form action={action} formKey={formKey}>
        {ballot && <input type="hidden" name="version" value={typedText(typed, 'version') || ballot.version} />}
        <PlanFields typed={typed} errors={errors} />
        <CheckboxGroup
          name="proposal"
          legend={t('ballots.plan.proposals')}
          hint={t('ballots.plan.proposalsHint')}
          options={proposals.map(({ id, number, title: words, elsewhere }) => ({
            value: id,
            label: dutch(`${number}. ${words}`),
            ...(elsewhere ? { hint: t('ballots.plan.elsewhere', { title: elsewhere }) } : {}),
          }))}
          values={typedList(typed, 'proposal')}
          error={errorFor(errors, 'proposal')}
        />
        <ButtonGroup>
          <Button>{ballot ? t('ballots.plan.change') : t('ballots.plan.save')}</Button>
          <ButtonLink href={ballot ? local(`/werk/stemmingen/${ballot.slug}`) : base} appearance="subtle">
            {t('ballots.plan.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

function PlanFields({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
  const { t } = useWords();
  const field = (name: string) => ({ name, value: typedText(typed, name), error: errorFor(errors, name) });
  return (
    <>
      <TextField {...field('title')} label={t('ballots.plan.name')} hint={t('ballots.plan.nameHint')} size="full" />
      <TextField
        {...field('maxChoices')}
        label={t('ballots.plan.maxChoices')}
        hint={t('ballots.plan.maxChoicesHint')}
        inputmode="numeric"
        size="short"
      />
      <TextField
        {...field('seats')}
        label={t('ballots.plan.seats')}
        hint={t('ballots.plan.seatsHint')}
        inputmode="numeric"
        size="short"
      />
      <MomentFields moment="opens" typed={typed} errors={errors} />
      <MomentFields moment="closes" typed={typed} errors={errors} />
    </>
  );
}

interface MomentFieldsProps {
  moment: 'opens' | 'closes';
  typed: Typed;
  errors: FieldError[];
}

function MomentFields({ moment, typed, errors }: MomentFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <DateField
        name={moment}
        legend={t(`ballots.plan.${moment}`)}
        hint={t('ballots.plan.momentHint')}
        value={typedDay(typed, moment)}
        error={errorFor(errors, moment)}
        optional
      />
      <TextField
        name={`${moment}Time`}
        label={t(`ballots.plan.${moment}Time`)}
        hint={t('ballots.plan.timeHint')}
        value={typedText(typed, `${moment}Time`)}
        size="short"
        optional
      />
    </>
  );
}

function Conflict({ ballot, options }: { ballot: Ballot; options: Option[] }) {
  const { t, number, dutch } = useWords();
  const moment = useMoment();
  const said = (at: Date | null) => (at ? moment(at) : t('ballots.work.noMoment'));
  return (
    <Alert kind="warning" title={t('ballots.plan.conflict')}>
      <DataList
        items={[
          { key: t('ballots.plan.name'), value: dutch(ballot.title) },
          { key: t('ballots.plan.maxChoices'), value: number(ballot.maxChoices) },
          { key: t('ballots.plan.seats'), value: number(ballot.seats) },
          { key: t('ballots.plan.opens'), value: said(ballot.opensAt) },
          { key: t('ballots.plan.closes'), value: said(ballot.closesAt) },
        ]}
      />
      <OptionList options={options} ordered={false} />
    </Alert>
  );
}
