import { showCode } from '../../../platform/codes/codes.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Form,
  Heading,
  Link,
  MailboxHint,
  Page,
  Paragraph,
  Quote,
  type ShapeKind,
  Story,
  StoryStep,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { NodeKind } from '../../thread/index.ts';
import type { Following } from '../rules.ts';
import type { Moment } from '../story.ts';
import type { Signal } from '../types.ts';
import { Answer, Happenings } from './answer.tsx';

interface FollowPageProps {
  code: string;
  signal: Signal;
  /** Title of the gathering where it was told. */
  gathering?: string | undefined;
  answerBy: string | undefined;
  moments: Moment[];
  following: Following;
  /** What was done just now. */
  news?: 'changed' | 'withdrawn' | 'asked' | 'unfollowed' | undefined;
  readOnly: boolean;
}

/** What became of one contribution, in plain words: the answer first, the whole path below it. */
export function FollowPage(props: FollowPageProps) {
  const { code, signal, moments, news } = props;
  const { t } = useWords();
  const heading = t('signals.follow.title');
  return (
    <Page title={heading} heading={heading} private>
      {news && (
        <Alert kind="ok" status>
          {t(`signals.follow.news.${news}`)}
        </Alert>
      )}
      {news === 'asked' && <MailboxHint />}
      <Answer signal={signal} moments={moments} readOnly={props.readOnly} />
      <Paragraph>
        {t('signals.follow.code')} <b>{showCode(code)}</b>. {t('signals.follow.keep')}
      </Paragraph>
      <Story>
        <Beginning {...props} />
        {moments.map((moment) => (
          <MomentStep moment={moment} />
        ))}
        {moments.every(({ kind }) => kind === 'vision') && <Waiting signal={signal} answerBy={props.answerBy} />}
      </Story>
      {!props.readOnly && <OwnChoices {...props} />}
    </Page>
  );
}

function Beginning({ signal, gathering }: FollowPageProps) {
  const { t, date, dutch } = useWords();
  return (
    <StoryStep
      kind="signal"
      when={date(signal.createdAt)}
      title={t(`signals.story.told.${signal.toldBy === 'self' ? 'self' : 'noted'}`)}
    >
      {gathering && (
        <Paragraph>
          {signal.tableLabel
            ? t('signals.story.atTable', { gathering, table: signal.tableLabel })
            : t('signals.story.at', { gathering })}
        </Paragraph>
      )}
      {signal.words && <Quote>{dutch(signal.words)}</Quote>}
      {!signal.words && (
        <Paragraph>{signal.withdrawnAt ? t('signals.story.wordsGone') : t('signals.story.countOnly')}</Paragraph>
      )}
      {!signal.withdrawnAt && <Paragraph>{readersOf(signal, t)}</Paragraph>}
    </StoryStep>
  );
}

function readersOf(signal: Signal, t: ReturnType<typeof useWords>['t']): string {
  if (signal.consent === 'count') return t('signals.readers.nobody');
  if (signal.consent === 'staff') return t('signals.readers.staff');
  if (signal.heldBackAt) return t('signals.readers.heldBack');
  return signal.releasedAt ? t('signals.readers.everyone') : t('signals.readers.soon');
}

// Every kind that a path can hold, in one of the five shapes.
const shapes: Partial<Record<NodeKind, ShapeKind>> = {
  proposal: 'proposal',
  // What is voted on are proposals.
  ballot: 'proposal',
  priority: 'priority',
  action: 'action',
  outcome: 'outcome',
  // The agenda is the priorities together.
  edition: 'priority',
};

function MomentStep({ moment }: { moment: Moment }) {
  const { t, date } = useWords();
  const local = useLocal();
  const title = t(moment.message, { ...moment.values, title: moment.title });
  return (
    <StoryStep
      kind={shapes[moment.kind] ?? 'signal'}
      when={moment.at && date(moment.at)}
      title={moment.href ? <Link href={local(moment.href)}>{title}</Link> : title}
    >
      {moment.reason && <Paragraph>{t('signals.story.because', { reason: moment.reason })}</Paragraph>}
      <Happenings happenings={moment.happenings} />
    </StoryStep>
  );
}

function Waiting({ signal, answerBy }: { signal: Signal; answerBy: string | undefined }) {
  const { t, date } = useWords();
  if (signal.withdrawnAt) return null;
  if (signal.consent === 'count') {
    return (
      <StoryStep kind="proposal" open title={t('signals.receipt.nextTitle')}>
        <Paragraph>{t('signals.receipt.nextCount')}</Paragraph>
      </StoryStep>
    );
  }
  return (
    <StoryStep kind="proposal" open title={t('signals.story.waiting')}>
      <Paragraph>
        {answerBy ? t('signals.receipt.answerBy', { date: date(answerBy) }) : t('signals.receipt.answerLater')}
      </Paragraph>
    </StoryStep>
  );
}

const followLabels = {
  no: 'signals.follow.start',
  asked: 'signals.follow.asked',
  yes: 'signals.follow.stop',
} as const;

function OwnChoices({ code, signal, following }: FollowPageProps) {
  const { t } = useWords();
  if (signal.withdrawnAt) return null;
  return (
    <>
      <Heading level={2}>{t('signals.follow.choices')}</Heading>
      <ButtonGroup>
        <ButtonLink href={`/volg/${code}/bericht`} appearance="secondary">
          {t(followLabels[following])}
        </ButtonLink>
        <ButtonLink href={`/volg/${code}/aanpassen`} appearance="secondary">
          {t('signals.follow.correct')}
        </ButtonLink>
        <ButtonLink href={`/volg/${code}/bewijsje`} appearance="secondary">
          {t('signals.follow.slip')}
        </ButtonLink>
      </ButtonGroup>
      <Form action={`/volg/${code}/intrekking`} method="get">
        <Button appearance="subtle">{t('signals.follow.withdraw')}</Button>
      </Form>
    </>
  );
}
