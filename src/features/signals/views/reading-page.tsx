import {
  Alert,
  Button,
  ButtonGroup,
  EmptyState,
  Entries,
  Form,
  Page,
  Paragraph,
  Quote,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { PersonalHint } from '../rules.ts';
import type { Signal } from '../types.ts';

export type ReadingNews = { kind: 'changed' } | { kind: 'released' | 'heldBack'; id: string; version: number };

interface ReadingPageProps {
  signals: (Signal & { hints: PersonalHint[] })[];
  /** How many wait in all. */
  count: number;
  news?: ReadingNews | undefined;
}

/** Words that wait for a reader, oldest first, each with two buttons. */
export function ReadingPage({ signals, count, news }: ReadingPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const title = t('signals.reading.title');
  return (
    <Page
      title={title}
      heading={title}
      lead={t('signals.reading.lead')}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: title }]}
      private
    >
      {news && <News news={news} />}
      {signals.length === 0 ? (
        <EmptyState title={t('signals.reading.none')}>
          <Paragraph>{t('signals.reading.noneAbout')}</Paragraph>
        </EmptyState>
      ) : (
        <Paragraph>{t('signals.reading.count', { count, shown: signals.length })}</Paragraph>
      )}
      <Entries>
        {signals.map((signal, index) => (
          <Waiting signal={signal} number={index + 1} />
        ))}
      </Entries>
    </Page>
  );
}

function Waiting({ signal, number }: { signal: ReadingPageProps['signals'][number]; number: number }) {
  const local = useLocal();
  const { t, date, list, dutch } = useWords();
  const hints = signal.hints.map((hint) => t(`signals.reading.hint.${hint}`));
  const told = t(`signals.reading.told.${signal.toldBy === 'self' ? 'self' : 'noted'}`, {
    date: date(signal.createdAt),
  });
  return (
    <li class="sp-entry">
      <div class="sp-entry__more">
        <Quote source={told}>{dutch(signal.words ?? '')}</Quote>
        {hints.length > 0 && (
          <Alert kind="warning">
            <Paragraph>{t('signals.reading.hints', { hints: list(hints) })}</Paragraph>
          </Alert>
        )}
        <Form action={local(`/werk/lezen/${signal.id}/oordeel`)}>
          <input type="hidden" name="version" value={signal.version} />
          <ButtonGroup>
            <Button name="verdict" value="release" about={t('signals.reading.about', { number })}>
              {t('signals.reading.release')}
            </Button>
            <Button
              name="verdict"
              value="hold-back"
              appearance="secondary"
              about={t('signals.reading.about', { number })}
            >
              {t('signals.reading.holdBack')}
            </Button>
          </ButtonGroup>
        </Form>
      </div>
    </li>
  );
}

function News({ news }: { news: ReadingNews }) {
  const local = useLocal();
  const { t } = useWords();
  if (news.kind === 'changed')
    return (
      <div role="alert">
        <Alert kind="warning">
          <Paragraph>{t('signals.reading.changed')}</Paragraph>
        </Alert>
      </div>
    );
  return (
    <Alert kind="ok" status>
      <Paragraph>{t(`signals.reading.news.${news.kind}`)}</Paragraph>
      <Form action={local(`/werk/lezen/${news.id}/oordeel`)}>
        <input type="hidden" name="version" value={news.version} />
        <Button appearance="subtle" name="verdict" value="read-again">
          {t('signals.reading.undo')}
        </Button>
      </Form>
    </Alert>
  );
}
