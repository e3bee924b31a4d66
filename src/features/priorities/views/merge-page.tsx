import { type Typed, typedList } from '../../../platform/forms/form.ts';
import { Button, CheckboxGroup, errorFor, type FieldError, Form, Page, useLocal, useWords } from '../../../ui/index.ts';
import type { Agenda } from '../../periods/index.ts';
import { type Meanwhile, ReasonField, WhatHappened } from '../../thread/index.ts';
import type { Priority } from '../types.ts';
import { PriorityFields } from './priority-fields.tsx';

interface MergePageProps {
  /** Whose priorities they are; a form that is refused comes back with the same ones. */
  agenda: Pick<Agenda, 'slug'> | undefined;
  priorities: Priority[];
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
  meanwhile?: Meanwhile[];
}

/** Merges priorities into one: which, how it is called, and why. */
export function MergePage({ agenda, priorities, formKey, typed = {}, errors = [], meanwhile = [] }: MergePageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const heading = t('priorities.merge.title');
  const here = local('/werk/speerpunten/samenvoeging');
  // A version may have changed since: the tick belongs to the priority.
  const ticked = new Set(typedList(typed, 'seen').map((seen) => seen.split(':')[0]));
  const values = priorities.filter(({ id }) => ticked.has(id)).map(({ id, version }) => `${id}:${version}`);
  return (
    <Page
      title={heading}
      lead={t('priorities.merge.about')}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('priorities.list.title'), href: local('/werk/speerpunten') },
        { label: heading },
      ]}
    >
      {meanwhile.length > 0 && <WhatHappened title={t('priorities.merge.conflict')} meanwhile={meanwhile} />}
      <Form action={agenda ? `${here}?agenda=${agenda.slug}` : here} formKey={formKey}>
        <CheckboxGroup
          name="seen"
          legend={t('priorities.merge.which')}
          values={values}
          error={errorFor(errors, 'seen')}
          options={priorities.map(({ id, version, title }) => ({ value: `${id}:${version}`, label: dutch(title) }))}
        />
        <PriorityFields typed={typed} errors={errors} />
        <ReasonField typed={typed} errors={errors} />
        <Button>{t('priorities.merge.button')}</Button>
      </Form>
    </Page>
  );
}
