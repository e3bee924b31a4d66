import { type Typed, typedList, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  CheckboxGroup,
  Details,
  errorFor,
  type FieldError,
  Form,
  Page,
  RadioGroup,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Votable } from '../../ballots/index.ts';
import { ReasonField } from '../../thread/index.ts';
import { adders } from '../form.ts';
import { PriorityFields } from './priority-fields.tsx';

interface AddPageProps {
  formKey: string;
  /** Proposals that it may be made from, where nobody votes. */
  proposals: Votable[];
  typed?: Typed;
  errors?: FieldError[];
  /** Why it could not be added as it was sent. */
  refused?: string;
}

/** Adds a priority that no ballot chose: who adds it, and why, is public. */
export function AddPage({ formKey, proposals, typed = {}, errors = [], refused }: AddPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const heading = t('priorities.add.title');
  const restsOn = typedList(typed, 'restsOn');
  return (
    <Page
      title={heading}
      lead={t('priorities.add.lead')}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('priorities.list.title'), href: local('/werk/speerpunten') },
        { label: heading },
      ]}
    >
      {refused && (
        <div role="alert">
          <Alert kind="warning">{refused}</Alert>
        </div>
      )}
      <Form action={local('/werk/speerpunten')} formKey={formKey}>
        <PriorityFields typed={typed} errors={errors} />
        <RadioGroup
          name="by"
          legend={t('priorities.add.by')}
          value={typedText(typed, 'by')}
          error={errorFor(errors, 'by')}
          options={adders.map((adder) => ({ value: adder, label: t(`priorities.add.adder.${adder}`) }))}
        />
        <ReasonField typed={typed} errors={errors} />
        {proposals.length > 0 && (
          <Details summary={t('priorities.add.restsOn')} open={restsOn.length > 0}>
            <CheckboxGroup
              name="restsOn"
              legend={t('priorities.add.proposals')}
              hint={t('priorities.add.proposalsHint')}
              values={restsOn}
              options={proposals.map(({ id, title, elsewhere }) => ({
                value: id,
                label: dutch(title),
                ...(elsewhere ? { hint: t('ballots.plan.elsewhere', { title: elsewhere }) } : {}),
              }))}
            />
          </Details>
        )}
        <Button>{t('priorities.add.button')}</Button>
      </Form>
    </Page>
  );
}
