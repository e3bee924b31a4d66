import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  Entries,
  Entry,
  Form,
  Heading,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Department } from '../../organisations/index.ts';
import type { Action, Share } from '../types.ts';
import { Due, ShareChip } from './action-entry.tsx';

export interface Part {
  action: Action;
  share: Share;
}

interface DepartmentSharesPageProps {
  department: Department;
  parts: Part[];
  /** Whether whoever looks answers for this department. */
  mayAnswer: boolean;
  newKey: () => string;
  saved: boolean;
}

/** What one department is asked to do, with what it said. What waits for an answer stands first. */
export function DepartmentSharesPage({ department, parts, mayAnswer, newKey, saved }: DepartmentSharesPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const heading = t('actions.shares.of', { department: department.name });
  const waiting = parts.filter(({ share }) => share.waits);
  const settled = parts.filter(({ share }) => !share.waits && share.verdict !== null);
  const over = parts.filter(({ share }) => !share.waits && share.verdict === null);
  return (
    <Page
      title={heading}
      heading={heading}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('actions.shares.title'), href: local('/werk/aandeel') },
        { label: dutch(department.name) },
      ]}
    >
      {saved && (
        <Alert kind="ok" status>
          {t('actions.shares.saved')}
        </Alert>
      )}
      <Paragraph>{t(mayAnswer ? 'actions.shares.about' : 'actions.shares.notYours')}</Paragraph>
      {parts.length === 0 && (
        <EmptyState title={t('actions.shares.nothing')}>
          <Paragraph>{t('actions.shares.nothingAbout')}</Paragraph>
        </EmptyState>
      )}
      <Parts title={t('actions.shares.waits')} parts={waiting} mayAnswer={mayAnswer} newKey={newKey} />
      <Parts title={t('actions.shares.settled')} parts={settled} mayAnswer={mayAnswer} />
      <Parts title={t('actions.shares.over')} parts={over} mayAnswer={mayAnswer} />
    </Page>
  );
}

interface PartsProps {
  title: string;
  parts: Part[];
  mayAnswer: boolean;
  /** Where each can be confirmed at once. */
  newKey?: () => string;
}

function Parts({ title, parts, mayAnswer, newKey }: PartsProps) {
  if (parts.length === 0) return null;
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <Entries>
        {parts.map((part) => (
          <ShareEntry {...part} mayAnswer={mayAnswer} formKey={newKey?.()} />
        ))}
      </Entries>
    </>
  );
}

/** With a form key it can be confirmed at once; anything else is said on the page of its own. */
function ShareEntry({ action, share, mayAnswer, formKey }: Part & { mayAnswer: boolean; formKey: string | undefined }) {
  const { t, date, dutch } = useWords();
  const local = useLocal();
  const here = local(`/werk/aandeel/${share.departmentId}/${action.id}`);
  const facts = [
    <Due action={action} />,
    ...(share.answeredAt ? [t('actions.shares.answeredOn', { date: date(share.answeredAt) })] : []),
    ...(share.words ? [dutch(share.words)] : []),
  ];
  return (
    <Entry
      title={dutch(action.title)}
      level={3}
      href={mayAnswer ? here : local(`/acties/${action.slug}`)}
      state={<ShareChip standing={share.standing} />}
      facts={facts}
    >
      {mayAnswer && formKey && (
        <Form action={here} formKey={formKey}>
          <input type="hidden" name="version" value={share.version} />
          <input type="hidden" name="verdict" value="confirmed" />
          <ButtonGroup>
            <Button appearance="secondary">{t('actions.shares.confirm')}</Button>
            <ButtonLink href={here} appearance="subtle">
              {t('actions.shares.otherwise')}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      )}
    </Entry>
  );
}
