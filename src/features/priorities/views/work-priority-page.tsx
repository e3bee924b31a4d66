import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  type FieldError,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { History, type HistoryLine, TypedBefore } from '../../thread/index.ts';
import type { Priority } from '../types.ts';
import { PriorityFields } from './priority-fields.tsx';

interface WorkPriorityPageProps {
  priority: Priority;
  history: HistoryLine[];
  mayDecide: boolean;
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
  /** What was typed stands in the form, what somebody else saved in the meantime above it. */
  conflict?: boolean;
  news?: string | undefined;
}

/** One priority as staff see it: its words, what can be taken back, and its history. */
export function WorkPriorityPage(props: WorkPriorityPageProps) {
  const local = useLocal();
  const { priority, history, mayDecide, errors = [], news } = props;
  const { t, dutch } = useWords();
  const list = local('/werk/speerpunten');
  const here = `${list}/${priority.slug}`;
  const open = priority.state === 'open';
  return (
    <Page
      title={dutch(priority.title)}
      heading={dutch(priority.title)}
      errors={open ? errors : []}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('priorities.list.title'), href: list },
        { label: dutch(priority.title) },
      ]}
    >
      {news && (
        <Alert kind="ok" status>
          {news}
        </Alert>
      )}
      <Paragraph>
        {t(`priorities.state.${priority.state}`)} ·{' '}
        <Link href={local(`/speerpunten/${priority.slug}`)}>{t('priorities.work.public')}</Link>
      </Paragraph>
      {open && (
        <ButtonGroup>
          <ButtonLink href={local(`/werk/acties/nieuw?speerpunt=${priority.slug}`)}>
            {t('priorities.work.addAction')}
          </ButtonLink>
        </ButtonGroup>
      )}
      {open && <Wording {...props} action={here} />}
      {!open && props.typed && <Overtaken priority={priority} typed={props.typed} />}
      <Heading level={2}>{t('priorities.page.history')}</Heading>
      <History lines={history} undoHref={mayDecide ? (actId) => `${here}/herstel?stap=${actId}` : undefined} />
      {mayDecide && open && (
        <Paragraph>
          <Link href={`${here}/verwijdering`}>{t('priorities.work.takeBack')}</Link>
        </Paragraph>
      )}
    </Page>
  );
}

function Wording({
  priority,
  formKey,
  typed,
  errors = [],
  conflict,
  action,
}: WorkPriorityPageProps & { action: string }) {
  const { t } = useWords();
  const shown = typed ?? { title: priority.title, about: priority.about ?? '' };
  return (
    <>
      <Heading level={2}>{t('priorities.work.edit')}</Heading>
      {conflict && <NowIs priority={priority} typed={shown} />}
      <Form action={action} formKey={formKey}>
        <input type="hidden" name="version" value={typedText(shown, 'version') || priority.version} />
        <PriorityFields typed={shown} errors={errors} />
        <Button>{t('common.save')}</Button>
      </Form>
    </>
  );
}

function NowIs({ priority: { title, about }, typed }: { priority: Priority; typed: Typed }) {
  const { t, dutch } = useWords();
  return (
    <Alert kind="warning" title={t('common.changed')}>
      <Paragraph>{t('common.nowIs', { words: title })}</Paragraph>
      {about && about !== typedText(typed, 'about') && <Paragraph>{dutch(about)}</Paragraph>}
    </Alert>
  );
}

/** Merged or taken back while its words were being changed: below stands what happened. */
function Overtaken({ priority, typed }: { priority: Priority; typed: Typed }) {
  const { t } = useWords();
  return (
    <>
      <NowIs priority={priority} typed={typed} />
      <TypedBefore
        items={[
          { key: t('priorities.form.title'), value: typedText(typed, 'title') },
          { key: t('priorities.form.about'), value: typedText(typed, 'about') },
        ]}
      />
    </>
  );
}
