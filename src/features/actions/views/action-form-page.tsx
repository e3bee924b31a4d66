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
  useSite,
  useWords,
} from '../../../ui/index.ts';
import type { Organisation } from '../../organisations/index.ts';
import type { Agenda } from '../../periods/index.ts';
import type { Priority } from '../../priorities/index.ts';
import type { Action } from '../types.ts';
import { ActionFacts } from './action-facts.tsx';
import { ActionFields } from './action-fields.tsx';

export interface ActionFormPageProps {
  /** Absent for a new one. */
  action?: Action;
  priorities: Priority[];
  organisations: Organisation[];
  agendas: Agenda[];
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  /** Somebody else saved another version in the meantime: it is shown above what was typed. */
  conflict?: boolean;
}

/** Where an action is made or changed. */
export function ActionFormPage(props: ActionFormPageProps) {
  const { action, priorities, errors = [], conflict = false } = props;
  const { t } = useWords();
  const base = `/${useSite().municipality?.slug}/werk`;
  const heading = action ? t('actions.edit.title', { title: action.title }) : t('actions.add.title');
  return (
    <Page
      title={heading}
      heading={heading}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: base },
        { label: t('actions.list.title'), href: `${base}/acties` },
        { label: heading },
      ]}
    >
      {conflict && action && <Conflict action={action} />}
      {priorities.length === 0 ? (
        <EmptyState title={t('actions.add.noPriorities')}>
          <Paragraph>{t('actions.add.noPrioritiesAbout')}</Paragraph>
          <Link href={`${base}/speerpunten`}>{t('actions.add.toPriorities')}</Link>
        </EmptyState>
      ) : (
        <ActionForm {...props} base={base} />
      )}
    </Page>
  );
}

function ActionForm({ action, formKey, typed, errors = [], base, ...choices }: ActionFormPageProps & { base: string }) {
  const { t } = useWords();
  const here = action ? `${base}/acties/${action.slug}` : `${base}/acties`;
  const gone = action?.priorities.some(({ id }) => !typedList(typed, 'priorities').includes(id)) ?? false;
  return (
    <Form action={action ? `${here}/aanpassing` : here} formKey={formKey}>
      {action && <input type="hidden" name="version" value={typedText(typed, 'version') || action.version} />}
      <ActionFields
        {...choices}
        typed={typed}
        errors={errors}
        asksReason={action !== undefined}
        reasonOpen={gone || typedText(typed, 'reason') !== ''}
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

function Conflict({ action }: { action: Action }) {
  const { t } = useWords();
  const base = `/${useSite().municipality?.slug}`;
  return (
    <Alert kind="warning" title={t('common.changed')}>
      <Paragraph>{t('common.nowIs', { words: action.title })}</Paragraph>
      {action.about && <Paragraph>{action.about}</Paragraph>}
      <ActionFacts action={action} base={base} />
      <Paragraph>{t('actions.edit.conflict')}</Paragraph>
    </Alert>
  );
}
