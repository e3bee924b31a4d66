import { Button, Form, Select, useWords } from '../../../ui/index.ts';
import type { Agenda } from '../../periods/index.ts';
import type { Filter } from '../filter.ts';
import { standings } from '../types.ts';

export interface FilterFormProps {
  action: string;
  filter: Filter;
  agenda: Agenda | undefined;
  agendas: Agenda[];
  choices: { priorities: { value: string; label: string }[]; owners: { value: string; label: string }[] };
}

/** Which actions to show; a form that only asks, so its answer can be kept as a link. */
export function FilterForm({ action, filter, agenda, agendas, choices }: FilterFormProps) {
  const { t, dutch } = useWords();
  const inDutch = (options: { value: string; label: string }[]) =>
    options.map(({ value, label }) => ({ value, label: dutch(label) }));
  const all = { value: '', label: t('actions.filter.all') };
  return (
    <Form action={action} method="get">
      <div class="action-filter">
        {agendas.length > 1 && (
          <Select
            name="agenda"
            label={t('actions.filter.agenda')}
            value={agenda?.slug}
            options={agendas.map(({ slug, title }) => ({ value: slug, label: dutch(title) }))}
          />
        )}
        <Select
          name="speerpunt"
          label={t('actions.filter.priority')}
          value={filter.priority ?? ''}
          options={[all, ...inDutch(choices.priorities)]}
        />
        <Select
          name="wie"
          label={t('actions.filter.owner')}
          value={filter.owner ?? ''}
          options={[all, ...inDutch(choices.owners)]}
        />
        <Select
          name="stand"
          label={t('actions.filter.standing')}
          value={filter.standing ?? ''}
          options={[all, ...standings.map((value) => ({ value, label: t(`actions.state.${value}`) }))]}
        />
        <Button appearance="secondary">{t('actions.filter.show')}</Button>
      </div>
    </Form>
  );
}
