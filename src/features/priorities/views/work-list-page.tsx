import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Counts,
  EmptyState,
  Form,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Agenda } from '../../periods/index.ts';
import { useVotes } from '../../thread/index.ts';
import type { OpenChoice, Priority } from '../types.ts';
import type { ListedPriority } from './priorities-page.tsx';

interface WorkListPageProps {
  agenda: Agenda | undefined;
  others: Agenda[];
  priorities: ListedPriority[];
  /** Merged or taken back: they stay. */
  past: Priority[];
  choices: OpenChoice[];
  mayDecide: boolean;
  news?: string | undefined;
}

/** The priorities as staff see them: their order, and the ways to get, add and merge them. */
export function WorkListPage(props: WorkListPageProps) {
  const local = useLocal();
  const { agenda, priorities, mayDecide, news } = props;
  const { t } = useWords();
  const heading = t('priorities.list.title');
  return (
    <Page
      title={heading}
      heading={heading}
      lead={agenda ? t('priorities.work.lead', { title: agenda.title }) : undefined}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: heading }]}
    >
      {news && (
        <Alert kind="ok" status>
          {news}
        </Alert>
      )}
      {mayDecide && <Choices choices={props.choices} />}
      {priorities.length === 0 ? (
        <EmptyState title={t('priorities.list.emptyTitle')}>
          <Paragraph>{agenda ? t('priorities.work.empty') : t('priorities.work.noAgenda')}</Paragraph>
        </EmptyState>
      ) : (
        <ol class="priority-rows">
          {priorities.map((priority, index) => (
            <Row priority={priority} place={index + 1} last={index === priorities.length - 1} />
          ))}
        </ol>
      )}
      {agenda && (
        <Paragraph>
          <Link href={local('/werk/speerpunten/afweging')}>{t('derivation.work.title')}</Link> ·{' '}
          <Link href={local('/werk/speerpunten/begrepen')}>{t('derivation.work.checkTitle')}</Link>
        </Paragraph>
      )}
      {mayDecide && agenda && (
        <ButtonGroup>
          <ButtonLink href={local('/werk/speerpunten/nieuw')} appearance="secondary">
            {t('priorities.work.add')}
          </ButtonLink>
          {priorities.length > 1 && (
            <ButtonLink href={local(`/werk/speerpunten/samenvoeging?agenda=${agenda.slug}`)} appearance="secondary">
              {t('priorities.work.merge')}
            </ButtonLink>
          )}
        </ButtonGroup>
      )}
      <Elsewhere {...props} />
    </Page>
  );
}

function Choices({ choices }: { choices: OpenChoice[] }) {
  const local = useLocal();
  const { t } = useWords();
  return choices.map(({ slug, title, chosen }) => (
    <Alert kind="info" title={t('priorities.work.chosen', { count: chosen.length, title })}>
      <Paragraph>
        <Link href={local(`/werk/speerpunten/overname?stemming=${slug}`)}>{t('priorities.work.takeOver')}</Link>
      </Paragraph>
    </Alert>
  ));
}

function Row({ priority, place, last }: { priority: ListedPriority; place: number; last: boolean }) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const { count } = useVotes();
  const { slug, title, voices, actions } = priority;
  return (
    <li class="priority-row">
      <div>
        <Heading level={2} look={3}>
          {place}. <Link href={local(`/werk/speerpunten/${slug}`)}>{dutch(title)}</Link>
        </Heading>
        <Counts
          items={[
            voices.votes
              ? count(voices.votes)
              : { kind: 'signal', number: voices.voices, word: t('priorities.list.voices', { count: voices.voices }) },
            { kind: 'action', number: actions, word: t('priorities.list.actions', { count: actions }) },
          ]}
        />
      </div>
      <Form action={local(`/werk/speerpunten/${slug}/plaats`)}>
        <ButtonGroup>
          {place > 1 && (
            <Button name="naar" value="omhoog" appearance="subtle" about={dutch(title)}>
              {t('priorities.work.up')}
            </Button>
          )}
          {!last && (
            <Button name="naar" value="omlaag" appearance="subtle" about={dutch(title)}>
              {t('priorities.work.down')}
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </li>
  );
}

function Elsewhere({ past, others }: WorkListPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  return (
    <>
      {past.length > 0 && (
        <>
          <Heading level={2}>{t('priorities.work.past')}</Heading>
          <List
            items={past.map(({ slug, title, state }) => (
              <>
                <Link href={local(`/werk/speerpunten/${slug}`)}>{dutch(title)}</Link>: {t(`priorities.state.${state}`)}
              </>
            ))}
          />
        </>
      )}
      {others.length > 0 && (
        <>
          <Heading level={2}>{t('priorities.list.others')}</Heading>
          <List
            items={others.map(({ slug, title }) => (
              <Link href={local(`/werk/speerpunten?agenda=${slug}`)}>{dutch(title)}</Link>
            ))}
          />
        </>
      )}
    </>
  );
}
