import { showCode } from '../../../platform/codes/codes.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  Columns,
  Details,
  errorFor,
  type FieldError,
  Form,
  Groups,
  Link,
  notTranslated,
  Page,
  Paragraph,
  Quote,
  TextField,
  useWords,
} from '../../../ui/index.ts';
import type { Domain } from '../../inventory/index.ts';
import { DomainField, SignalFields } from '../../signals/index.ts';
import type { Gathering } from '../types.ts';
import { slipName } from './facts.tsx';

interface JustNoted {
  id: string;
  code: string;
  /** Which it is at its table, and when it was noted. */
  number: number;
  at: Date;
  /** The words, for whoever wrote them down themselves. */
  readBack: { words: string | null } | undefined;
}

interface NotePageProps {
  /** The gathering's own page for staff. */
  work: string;
  gathering: Gathering;
  formKey: string;
  domains: Domain[];
  table: string | null;
  count: { table: number; all: number };
  /** The one that was saved just now. */
  last?: JustNoted;
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

function Saved({ last, table, work }: NotePageProps) {
  const { t, time } = useWords();
  if (!last) return null;
  const { number, at, code, id, readBack } = last;
  return (
    <div class="sp-note">
      <Alert kind="ok" status title={t('gatherings.note.saved')}>
        <p class="sp-code__code" {...notTranslated}>
          <Groups code={showCode(code)} />
        </p>
        <Paragraph>
          {t('gatherings.note.justNoted')}: <b>{slipName(t, { table, number })}</b>, {time(at)}.
        </Paragraph>
        <Paragraph>
          {t('gatherings.note.giveCode')}{' '}
          <Link href={`${work}/bewijsjes?laatst=${id}`}>{t('gatherings.note.printOne')}</Link>
        </Paragraph>
        {readBack && <ReadBack {...readBack} code={code} />}
      </Alert>
    </div>
  );
}

/** Closed at first: the next one to speak sits beside the screen. */
function ReadBack({ words, code }: { words: string | null; code: string }) {
  const { t, dutch } = useWords();
  return (
    <Details summary={t('gatherings.note.readBack')}>
      {words === null ? <Paragraph>{t('gatherings.note.noWords')}</Paragraph> : <Quote>{dutch(words)}</Quote>}
      <Paragraph>
        {t('gatherings.note.correctAbout')} <Link href={`/volg/${code}/aanpassen`}>{t('gatherings.note.correct')}</Link>
      </Paragraph>
    </Details>
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
