import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  errorFor,
  type FieldError,
  Form,
  Link,
  List,
  Page,
  Paragraph,
  Select,
  TextArea,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { TypedBefore } from '../../thread/index.ts';
import { longestWords } from '../form.ts';
import { passageKey } from '../rules.ts';
import type { Passage, Round } from '../types.ts';
import { useLines, usePassageOption } from './passage.tsx';

interface WordsPageProps {
  round: Round;
  passages: Passage[];
  formKey: string;
  typed: Typed;
  errors: FieldError[];
  /** Too much came from this network: in so many minutes it can send again. */
  waitMinutes?: number;
}

/** Where a resident says what they think of one passage, without an account. */
export function WordsPage({ round, passages, formKey, typed, errors, waitMinutes }: WordsPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const lines = useLines();
  const option = usePassageOption();
  const title = t('advice.giveYours');
  return (
    <Page title={title} lead={t('advice.words.lead')} errors={errors} breadcrumb={useCrumbs(round, title)}>
      {waitMinutes && (
        <div role="alert">
          <Alert kind="warning" title={t('advice.words.wait')}>
            <Paragraph>{t('advice.words.waitAbout', { minutes: waitMinutes })}</Paragraph>
          </Alert>
        </div>
      )}
      {round.question && (
        <Paragraph>
          <b>{t('advice.asked')}</b> {lines(round.question)}
        </Paragraph>
      )}
      <Form action={local(`/agenda/advies/${round.slug}/geven`)} formKey={formKey}>
        <Select
          name="about"
          label={t('advice.words.about')}
          options={passages.map((one) => ({ value: passageKey(one), label: option(one) }))}
          value={typedText(typed, 'about')}
          error={errorFor(errors, 'about')}
        />
        <TextArea
          name="words"
          label={t('advice.words.words')}
          hint={t('advice.words.hint')}
          value={typedText(typed, 'words')}
          error={errorFor(errors, 'words')}
          maxLength={longestWords}
          rows={6}
        />
        <Paragraph small>{t('advice.words.read')}</Paragraph>
        <ButtonGroup>
          <Button>{t('advice.words.send')}</Button>
          <ButtonLink href={local(`/agenda/advies/${round.slug}`)} appearance="subtle">
            {t('advice.words.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export function ThanksPage({ round }: { round: Round }) {
  const { t } = useWords();
  const local = useLocal();
  const title = t('advice.thanks.title');
  return (
    <Page title={title} lead={t('advice.thanks.lead')} breadcrumb={useCrumbs(round, title)} robots="noindex">
      <List
        items={[
          round.state === 'open' && (
            <Link href={local(`/agenda/advies/${round.slug}/geven`)}>{t('advice.thanks.more')}</Link>
          ),
          <Link href={local(`/agenda/advies/${round.slug}`)}>{t('advice.thanks.back')}</Link>,
        ].filter(Boolean)}
      />
    </Page>
  );
}

/** After the term: what one can still do, and what was typed. */
export function WordsClosedPage({ round, typed }: { round: Round; typed: Typed }) {
  const { t } = useWords();
  const local = useLocal();
  const title = t(round.state === 'announced' ? 'advice.closed.early' : 'advice.closed.title');
  return (
    <Page title={title} heading={title} breadcrumb={useCrumbs(round, title)} robots="noindex">
      <Alert kind="info">
        <Paragraph>{t('advice.closed.about')}</Paragraph>
      </Alert>
      <List
        items={[
          <Link href={local('/meedoen')}>{t('advice.closed.tell')}</Link>,
          <Link href={local(`/agenda/advies/${round.slug}`)}>{t('advice.closed.read')}</Link>,
        ]}
      />
      <TypedBefore items={[{ key: t('advice.words.words'), value: typedText(typed, 'words') }]} />
    </Page>
  );
}

function useCrumbs(round: Round, here: string) {
  const { t, dutch } = useWords();
  const local = useLocal();
  return [
    { label: t('advice.title'), href: local('/agenda/advies') },
    { label: dutch(round.title), href: local(`/agenda/advies/${round.slug}`) },
    { label: here },
  ];
}
