import { showCode } from '../../../platform/codes/codes.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  Columns,
  errorFor,
  type FieldError,
  Form,
  Groups,
  Link,
  notTranslated,
  Page,
  Paragraph,
  TextField,
  useWords,
} from '../../../ui/index.ts';
import type { Domain } from '../../inventory/index.ts';
import { DomainField, SignalFields } from '../../signals/index.ts';
import type { Gathering } from '../types.ts';

interface NotePageProps {
  /** The gathering's own page for staff. */
  work: string;
  gathering: Gathering;
  formKey: string;
  domains: Domain[];
  table: string | null;
  count: { table: number; all: number };
  /** The one that was saved just now. */
  last?: { id: string; code: string };
  typed: Typed;
  errors?: FieldError[];
}

/** Writing down what people say, fast: the words, who may read them, save, and the next one. */
export function NotePage(props: NotePageProps) {
  const { work, gathering, errors = [] } = props;
  const { t, dutch } = useWords();
  const title = t('gatherings.note.title');
  const open = gathering.state === 'open';
  return (
    <Page
      title={title}
      heading={title}
      errors={errors}
      breadcrumb={[{ label: dutch(gathering.title), href: work }, { label: title }]}
      width="wide"
      private
    >
      {!open && (
        <div role="alert">
          <Alert kind="warning" title={t('gatherings.note.notOpen')}>
            <Paragraph>{t('gatherings.note.notOpenAbout')}</Paragraph>
          </Alert>
        </div>
      )}
      <Columns shape="aside-first">
        <div>
          <Saved {...props} />
          <Count {...props} />
        </div>
        <NoteForm {...props} />
      </Columns>
    </Page>
  );
}

function NoteForm({ work, formKey, domains, typed, errors = [] }: NotePageProps) {
  const { t } = useWords();
  return (
    <Form action={`${work}/noteren`} formKey={formKey}>
      <Columns>
        <TextField
          name="table"
          label={t('gatherings.note.table')}
          value={typedText(typed, 'table')}
          error={errorFor(errors, 'table')}
          autocomplete="off"
          size="short"
          optional
        />
        <DomainField domains={domains} value={typedText(typed, 'domain')} optional />
      </Columns>
      <SignalFields domains={domains} typed={typed} errors={errors} noting />
      <Button>{t('gatherings.note.save')}</Button>
    </Form>
  );
}

function Saved({ last, work }: NotePageProps) {
  const { t } = useWords();
  if (!last) return null;
  return (
    <div class="sp-note">
      <Alert kind="ok" status title={t('gatherings.note.saved')}>
        <p class="sp-code__code" {...notTranslated}>
          <Groups code={showCode(last.code)} />
        </p>
        <Paragraph>
          {t('gatherings.note.giveCode')}{' '}
          <Link href={`${work}/bewijsjes?laatst=${last.id}`}>{t('gatherings.note.printOne')}</Link>
        </Paragraph>
      </Alert>
    </div>
  );
}

function Count({ count, table, work }: NotePageProps) {
  const { t } = useWords();
  const { table: atTable, all } = count;
  const query = new URLSearchParams({ tafel: table ?? '' });
  return (
    <Paragraph>
      {table
        ? t('gatherings.note.countTable', { table, count: atTable, all })
        : t('gatherings.note.count', { count: atTable, all })}{' '}
      {atTable > 0 && <Link href={`${work}/bewijsjes?${query}`}>{t('gatherings.note.printAll')}</Link>}
    </Paragraph>
  );
}
