import { type Typed, typedList, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  CheckboxGroup,
  errorFor,
  type FieldError,
  Form,
  Page,
  RadioGroup,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { type Domain, domainName } from '../../inventory/index.ts';
import type { Priority } from '../../priorities/index.ts';
import { TypedBefore, WordingFields } from '../../thread/index.ts';
import type { ListedGoal } from '../goal-queries.ts';
import { waysToKnow } from '../types.ts';
import { GoalFacts } from './goal-facts.tsx';
import { NumberFields, StoryFields } from './way-fields.tsx';

export interface GoalFormPageProps {
  domains: Domain[];
  /** Those that can serve it. */
  priorities: Priority[];
  /** The one that is changed, as it stands now. */
  goal?: ListedGoal;
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  /** Somebody else changed it while this form was open. */
  conflict?: boolean;
  /** There is no agenda that it could belong to. */
  refused?: string | undefined;
}

/** Sets a goal or changes one: what is wanted, and by what one will know. */
export function GoalFormPage(props: GoalFormPageProps) {
  const { goal, errors = [], conflict, refused, typed } = props;
  const { t } = useWords();
  const local = useLocal();
  const list = local('/werk/doelen');
  const title = goal ? t('vision.goal.change', { title: goal.title }) : t('vision.goals.add');
  // Stopped meanwhile: it cannot be changed any more, and what was typed stays to be copied.
  const ended = Boolean(goal?.stoppedOn);
  return (
    <Page
      title={title}
      heading={title}
      errors={ended ? [] : errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('vision.goals.title'), href: list },
        { label: title },
      ]}
    >
      {refused && (
        <div role="alert">
          <Alert kind="warning">{refused}</Alert>
        </div>
      )}
      {conflict && goal && <StandsNow goal={goal} />}
      {ended ? (
        <TypedBefore
          items={[
            { key: t('vision.goal.title'), value: typedText(typed, 'title') },
            { key: t('vision.goal.about'), value: typedText(typed, 'about') },
          ]}
        />
      ) : (
        <GoalForm {...props} />
      )}
    </Page>
  );
}

function GoalForm(props: GoalFormPageProps) {
  const { goal, formKey, typed, errors = [], conflict } = props;
  const { t } = useWords();
  const local = useLocal();
  const list = local('/werk/doelen');
  return (
    <Form action={goal ? `${list}/${goal.slug}/aanpassing` : `${list}/nieuw`} formKey={formKey}>
      {goal && <input type="hidden" name="version" value={typedText(typed, 'version') || goal.version} />}
      <WordingFields
        labels={{ title: t('vision.goal.title'), hint: t('vision.goal.titleHint'), about: t('vision.goal.about') }}
        typed={typed}
        errors={errors}
      />
      <RadioGroup
        name="way"
        legend={t('vision.goal.way')}
        hint={t('vision.goal.wayHint')}
        value={typedText(typed, 'way')}
        error={errorFor(errors, 'way')}
        options={waysToKnow.map((way) => ({
          value: way,
          label: t(`vision.goal.ways.${way}`),
          hint: t(`vision.goal.wayAbout.${way}`),
        }))}
      />
      <NumberFields typed={typed} errors={errors} />
      <StoryFields typed={typed} errors={errors} />
      <Belonging {...props} />
      <ButtonGroup>
        <Button>{t(conflict ? 'vision.form.saveMine' : 'common.save')}</Button>
        <ButtonLink href={list} appearance="subtle">
          {t('vision.form.back')}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

function Belonging({ domains, priorities, typed, errors = [] }: GoalFormPageProps) {
  const { t, dutch, language } = useWords();
  return (
    <>
      <CheckboxGroup
        name="domainIds"
        legend={t('vision.goal.domains')}
        values={typedList(typed, 'domainIds')}
        options={domains.map((domain) => ({ value: domain.id, label: domainName(domain, language) }))}
        optional
      />
      {priorities.length > 0 && (
        <CheckboxGroup
          name="priorityIds"
          legend={t('vision.goal.priorities')}
          hint={t('vision.goal.prioritiesHint')}
          values={typedList(typed, 'priorityIds')}
          error={errorFor(errors, 'priorityIds')}
          options={priorities.map(({ id, title }) => ({ value: id, label: dutch(title) }))}
          optional
        />
      )}
    </>
  );
}

/** What somebody else made of it, above what was typed here. */
function StandsNow({ goal }: { goal: ListedGoal }) {
  const { t, dutch } = useWords();
  return (
    <>
      <div role="alert">
        <Alert kind="warning" title={t('common.changed')}>
          {t('common.nowIs', { words: goal.title })} {goal.about && dutch(goal.about)}{' '}
          {goal.stopReason && t('vision.shown.because', { reason: goal.stopReason })}
        </Alert>
      </div>
      <GoalFacts goal={goal} reconstructed={false} />
    </>
  );
}
