import { type Typed, typedList, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  type FieldError,
  Form,
  Link,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Domain } from '../../inventory/index.ts';
import type { Department, Organisation } from '../../organisations/index.ts';
import type { Agenda } from '../../periods/index.ts';
import type { Priority } from '../../priorities/index.ts';
import { lostGround } from '../rules.ts';
import type { Action, Root } from '../types.ts';
import { ActionFacts } from './action-facts.tsx';
import { ActionFields } from './action-fields.tsx';

export interface ActionFormPageProps {
  /** Absent for a new one. */
  action?: Action;
  /** The proposals that it rests on now. */
  roots?: Pick<Root, 'id' | 'number' | 'title'>[];
  priorities: Priority[];
  proposals: Root[];
  organisations: Organisation[];
  domains: Domain[];
  departments: Department[];
  agendas: Agenda[];
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  /** Somebody else saved another version in the meantime: it is shown above what was typed. */
  conflict?: boolean;
}

/** Where an action is made or changed. */
export function ActionFormPage(props: ActionFormPageProps) {
  const local = useLocal();
  const { action, roots = [], priorities, errors = [], conflict = false } = props;
  const { t } = useWords();
  const heading = action ? t('actions.edit.title', { title: action.title }) : t('actions.add.title');
  return (
    <Page
      title={heading}
      heading={heading}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('actions.list.title'), href: local('/werk/acties') },
        { label: heading },
      ]}
    >
      {conflict && action && <Conflict action={action} roots={roots} />}
      {priorities.length === 0 ? (
        <EmptyState title={t('actions.add.noPriorities')}>
          <Paragraph>{t('actions.add.noPrioritiesAbout')}</Paragraph>
          <Link href={local('/werk/speerpunten')}>{t('actions.add.toPriorities')}</Link>
        </EmptyState>
      ) : (
        <ActionForm {...props} />
      )}
    </Page>
  );
}

function ActionForm(props: ActionFormPageProps) {
  const local = useLocal();
  const { action, roots = [], formKey, typed, errors = [], ...choices } = props;
  const { t } = useWords();
  const here = action ? local(`/werk/acties/${action.slug}`) : local('/werk/acties');
  const after = { priorityIds: typedList(typed, 'priorities'), restsOn: typedList(typed, 'proposals') };
  const before = { priorityIds: idsOf(action?.priorities ?? []), restsOn: idsOf(roots) };
  return (
    <Form action={action ? `${here}/aanpassing` : here} formKey={formKey}>
      {action && <input type="hidden" name="version" value={typedText(typed, 'version') || action.version} />}
      <ActionFields
        {...choices}
        typed={typed}
        errors={errors}
        asksReason={action !== undefined}
        reasonOpen={lostGround(before, after) !== undefined || typedText(typed, 'reason') !== ''}
      />
      <ButtonGroup>
        <Button>{action ? t('common.save') : t('actions.add.button')}</Button>
        <ButtonLink href={here} appearance="subtle">
          {t('actions.form.back')}
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

function idsOf(things: { id: string }[]): string[] {
  return things.map(({ id }) => id);
}

function Conflict({ action, roots }: Required<Pick<ActionFormPageProps, 'action' | 'roots'>>) {
  const { t, dutch } = useWords();
  return (
    <Alert kind="warning" title={t('common.changed')}>
      <Paragraph>{t('common.nowIs', { words: action.title })}</Paragraph>
      {action.about && <Paragraph>{dutch(action.about)}</Paragraph>}
      <ActionFacts action={action} roots={roots} />
      <Paragraph>{t('actions.edit.conflict')}</Paragraph>
    </Alert>
  );
}
