import { Button, Form, Select, useWords } from '../../../ui/index.ts';
import type { Agenda } from '../../periods/index.ts';
import type { Filter } from '../filter.ts';
import { needs } from '../rules.ts';
import { standings } from '../types.ts';

export interface FilterFormProps {
  action: string;
  filter: Filter;
  agenda: Agenda | undefined;
  agendas: Agenda[];
  /** For whoever tells how actions go: also by what needs news. */
  byNeed?: boolean;
  choices: { priorities: { value: string; label: string }[]; owners: { value: string; label: string }[] };
}

/** Which actions to show; a form that only asks, so its answer can be kept as a link. */
export function FilterForm({ action, filter, agenda, agendas, choices, byNeed = false }: FilterFormProps) {
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
            value={agenda?.slug ?? ''}
            options={[
              ...(agenda ? [] : [all]),
              ...agendas.map(({ slug, title }) => ({ value: slug, label: dutch(title) })),
            ]}
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
        {byNeed && (
          <Select
            name="nieuws"
            label={t('actions.filter.news')}
            value={filter.need ?? ''}
            options={[all, ...needs.map((value) => ({ value, label: t(`actions.filter.needs.${value}`) }))]}
          />
        )}
        <Button appearance="secondary">{t('actions.filter.show')}</Button>
      </div>
    </Form>
  );
}
