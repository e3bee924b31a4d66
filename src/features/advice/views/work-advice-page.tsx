import {
  Button,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  Entries,
  Entry,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Advice, Party, Round } from '../types.ts';
import { AdviceFacts } from './advice-entry.tsx';
import { PointList } from './point-list.tsx';
import { RoundChip, useTerm } from './round-facts.tsx';

interface WorkAdvicePageProps {
  /** Those with most to answer first. */
  rounds: Round[];
  /** How many words of each round wait for a reader, and how many points for an answer. */
  waiting: Map<string, { toRead: number; toAnswer: number }>;
  /** What this person is asked to advise on. */
  asked: { party: Party; round: Round }[];
  /** Advice that this person, or the body they speak for, has begun or sent. */
  own: Advice[];
  /** Sent without being asked for. */
  unasked: Advice[];
  manages: boolean;
  readOnly: boolean;
}

/** The room of advice: for those who give it what they can give, for those who ask for it the rounds. */
export function WorkAdvicePage(props: WorkAdvicePageProps) {
  const { asked, own, manages, readOnly } = props;
  const { t } = useWords();
  const local = useLocal();
  const title = t('advice.work.title');
  const drafts = own.filter(({ state }) => state === 'draft');
  return (
    <Page
      title={title}
      lead={t(manages ? 'advice.work.lead' : 'advice.work.leadGiver')}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: title }]}
    >
      {!manages && <Asked asked={asked} />}
      {manages && !readOnly && (
        <ButtonGroup>
          <ButtonLink href={local('/werk/advies/nieuw')}>{t('advice.work.ask')}</ButtonLink>
          <ButtonLink href={local('/werk/advies/ongevraagd')} appearance="secondary">
            {t('advice.work.takeOver')}
          </ButtonLink>
        </ButtonGroup>
      )}
      <Own advices={drafts} title={t('advice.work.drafts')} />
      {manages ? (
        <Managed {...props} />
      ) : (
        <Own advices={own.filter((one) => one.state === 'sent')} title={t('advice.work.sent')} />
      )}
      {!manages && !readOnly && (
        <ButtonGroup>
          <ButtonLink href={local('/werk/advies/ongevraagd')} appearance="secondary">
            {t('advice.work.unasked')}
          </ButtonLink>
        </ButtonGroup>
      )}
    </Page>
  );
}

function Asked({ asked }: Pick<WorkAdvicePageProps, 'asked'>) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const term = useTerm();
  if (asked.length === 0)
    return (
      <EmptyState title={t('advice.work.nothingAsked')}>
        <Paragraph>{t('advice.work.nothingAskedAbout')}</Paragraph>
      </EmptyState>
    );
  return (
    <>
      <Heading level={2}>{t('advice.work.asked')}</Heading>
      <Entries>
        {asked.map(({ party, round }) => (
          <Entry
            title={dutch(round.title)}
            href={local(`/agenda/advies/${round.slug}`)}
            state={<RoundChip state={round.state} />}
            facts={[t('advice.work.as', { organisation: party.name }), term(round)]}
          >
            <Form action={local(`/werk/advies/${round.slug}/beginnen`)}>
              <input type="hidden" name="party" value={party.id} />
              <Button about={t('advice.work.about', { title: round.title })}>{t('advice.work.write')}</Button>
            </Form>
          </Entry>
        ))}
      </Entries>
    </>
  );
}

function Own({ advices, title }: { advices: Advice[]; title: string }) {
  const { t } = useWords();
  const local = useLocal();
  if (advices.length === 0) return null;
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <Entries>
        {advices.map((advice) => (
          <Entry
            title={t('advice.work.of', { organisation: advice.fromName })}
            href={local(`/werk/advies/geven/${advice.id}`)}
          >
            <AdviceFacts advice={advice} />
          </Entry>
        ))}
      </Entries>
    </>
  );
}

function Managed({ rounds, waiting, unasked }: WorkAdvicePageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const term = useTerm();
  return (
    <>
      <Heading level={2}>{t('advice.work.rounds')}</Heading>
      {rounds.length === 0 && <Paragraph>{t('advice.work.noRounds')}</Paragraph>}
      <Entries>
        {rounds.map((round) => {
          const { toRead = 0, toAnswer = 0 } = waiting.get(round.id) ?? {};
          return (
            <Entry
              title={dutch(round.title)}
              href={local(`/werk/advies/${round.slug}`)}
              state={<RoundChip state={round.state} />}
              facts={[
                term(round),
                ...(toRead > 0 ? [t('advice.work.unread', { count: toRead })] : []),
                t('advice.work.waiting', { count: toAnswer }),
              ]}
            />
          );
        })}
      </Entries>
      {unasked.length > 0 && (
        <>
          <Heading level={2}>{t('advice.unasked')}</Heading>
          <Paragraph>{t('advice.work.unaskedAbout')}</Paragraph>
          <PointList advices={unasked} slug="ongevraagd" />
        </>
      )}
      <Paragraph>
        <Link href={local('/agenda/advies')}>{t('advice.work.public')}</Link>
      </Paragraph>
    </>
  );
}
