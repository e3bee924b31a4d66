import type { Typed } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Details,
  type FieldError,
  Form,
  Heading,
  Link,
  Page,
  Pagination,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { DifferenceList } from '../../agenda/index.ts';
import type { NotAnswered } from '../answering-commands.ts';
import type { DraftChanges } from '../queries.ts';
import { checkAnswered, isPublic, onPage, shownAtOnce, unanswered, unread } from '../rules.ts';
import type { Advice, Party, RoundWithDraft } from '../types.ts';
import { AnswerSeveral } from './answer-several.tsx';
import { AskParty, PartiesAsked } from './parties.tsx';
import { useLines } from './passage.tsx';
import { PointList } from './point-list.tsx';
import { HeldBack, ReadWords } from './read-words.tsx';
import { RoundChip, useTerm } from './round-facts.tsx';

/** Why what was asked was not done. */
export type RoundNews = 'begun' | 'running' | 'waiting' | 'changed' | NotAnswered;

interface Sent {
  typed: Typed;
  errors: FieldError[];
}

export interface WorkRoundPageProps {
  round: RoundWithDraft;
  parties: Party[];
  /** All that was sent, words that nobody has read yet included. */
  advices: Advice[];
  changes: DraftChanges | undefined;
  organisations: { id: string; name: string }[];
  today: string;
  readOnly: boolean;
  news?: RoundNews;
  party?: Sent;
  answer?: Sent;
  judged?: Sent;
  /** Of what came: the lists below are long ones. */
  page: number;
  newKey: () => string;
}

/** A round on the staff side: what waits for an answer first, then of whom it is asked, then all that came. */
export function WorkRoundPage(props: WorkRoundPageProps) {
  const { round, advices, changes, news, party, answer, judged, page, readOnly } = props;
  const { t, dutch } = useWords();
  const local = useLocal();
  const term = useTerm();
  const lines = useLines();
  const title = round.title;
  const here = local(`/werk/advies/${round.slug}`);
  const given = advices.filter(isPublic);
  const held = advices.filter(({ reading }) => reading === 'held-back');
  return (
    <Page
      title={title}
      heading={dutch(title)}
      errors={[judged, answer, party].flatMap((sent) => sent?.errors ?? [])}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('advice.work.title'), href: local('/werk/advies') },
        { label: dutch(title) },
      ]}
      private
    >
      {news && (
        <div role="alert">
          <Alert kind="warning" title={t(`advice.news.${news}`)} />
        </div>
      )}
      <Paragraph>
        <RoundChip state={round.state} /> {term(round)}
      </Paragraph>
      {round.question && <Paragraph>{lines(round.question)}</Paragraph>}
      <ButtonGroup>
        <ButtonLink href={local(`/agenda/advies/${round.slug}`)} appearance="secondary">
          {t('advice.round.public')}
        </ButtonLink>
        {!readOnly && (round.state === 'announced' || round.state === 'open' || round.state === 'closed') && (
          <ButtonLink href={`${here}/aanpassen`} appearance="secondary">
            {t('advice.change.title')}
          </ButtonLink>
        )}
        {!readOnly && round.state === 'announced' && (
          <ButtonLink href={`${here}/afblazen`} appearance="subtle">
            {t('advice.callOff.title')}
          </ButtonLink>
        )}
      </ButtonGroup>
      {!readOnly && <NextStep {...props} />}
      {!readOnly && <ReadWords round={round} waiting={unread(advices)} sent={judged} />}
      {!readOnly && <AnswerSeveral {...props} sent={answer} />}
      <PartiesAsked {...props} />
      {!readOnly && round.state !== 'answered' && <AskParty {...props} sent={party} />}
      <Heading level={2}>{t('advice.given')}</Heading>
      {given.length === 0 && <Paragraph>{t('advice.givenNone')}</Paragraph>}
      <PointList advices={onPage(given, page)} slug={round.slug} />
      {!readOnly && <HeldBack round={round} held={held} page={page} sent={judged} />}
      <Pagination
        page={page}
        pages={Math.ceil(Math.max(given.length, readOnly ? 0 : held.length) / shownAtOnce)}
        href={(number) => `${here}?bladzijde=${number}`}
      />
      {changes && (
        <Details summary={t('advice.draft.since', { count: changes.differences.length })}>
          <Paragraph>{t('advice.draft.frozen')}</Paragraph>
          <DifferenceList {...changes} />
        </Details>
      )}
    </Page>
  );
}

/** The button that brings the round on, where it can be pressed. */
function NextStep({ round, parties, advices, newKey }: WorkRoundPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const here = local(`/werk/advies/${round.slug}`);
  if (round.state === 'announced')
    return (
      <Form action={`${here}/openen`} formKey={newKey()}>
        <Paragraph>{t('advice.round.openAbout')}</Paragraph>
        <Button>{t('advice.round.open')}</Button>
      </Form>
    );
  const waiting = unread(advices).length + unanswered(advices).length;
  if (checkAnswered(round, { waiting, parties }) === 'well')
    return (
      <Form action={`${here}/beantwoord`} formKey={newKey()}>
        <Paragraph>
          {t(round.state === 'open' ? 'advice.round.finishEarlyAbout' : 'advice.round.finishAbout')}
        </Paragraph>
        <Button>{t('advice.round.finish')}</Button>
      </Form>
    );
  if (round.state !== 'answered') return null;
  return (
    <Paragraph>
      {t('advice.round.done')} <Link href={local('/werk/agenda')}>{t('advice.round.toAdoption')}</Link>
    </Paragraph>
  );
}
