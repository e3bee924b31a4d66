import { typedDay } from '../../../platform/forms/days.ts';
import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  DateField,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  RadioGroup,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { TypedBefore } from '../../thread/index.ts';
import { mostPoints } from '../form.ts';
import { type Advice, judgements, type Passage, type RoundWithDraft, takenFroms } from '../types.ts';
import { AdviceEntry, PointWithAnswer } from './advice-entry.tsx';
import { useLines } from './passage.tsx';
import { PointRow } from './point-row.tsx';

interface WritingPageProps {
  advice: Advice;
  round: RoundWithDraft | undefined;
  passages: Passage[];
  typed: Typed;
  /** For points. */
  rows: number;
  version?: number;
  formKey: string;
  errors?: FieldError[];
  /** Somebody else who writes it too has kept something meanwhile. */
  conflict?: boolean;
}

/** Where advice is written, kept as a draft, gone on with and sent. */
export function WritingPage(props: WritingPageProps) {
  const { advice, round, errors = [], conflict = false } = props;
  const { t, dutch } = useWords();
  const local = useLocal();
  const lines = useLines();
  const title = t('advice.work.of', { organisation: advice.fromName });
  return (
    <Page
      title={title}
      lead={t(advice.writtenBy === 'staff' ? 'advice.writing.leadStaff' : 'advice.writing.lead')}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('advice.work.title'), href: local('/werk/advies') },
        { label: dutch(title) },
      ]}
      private
    >
      {round && (
        <Paragraph>
          <Link href={local(`/agenda/advies/${round.slug}`)}>{t('advice.writing.readDraft')}</Link>
        </Paragraph>
      )}
      {round?.question && (
        <Paragraph>
          <b>{t('advice.asked')}</b> {lines(round.question)}
        </Paragraph>
      )}
      {round && (round.state === 'closed' || round.state === 'answered') && (
        <Alert kind="info">
          <Paragraph>{t('advice.writing.late')}</Paragraph>
        </Alert>
      )}
      {conflict && <KeptNow advice={advice} />}
      <WritingForm {...props} />
    </Page>
  );
}

function KeptNow({ advice }: { advice: Advice }) {
  const { t } = useWords();
  return (
    <>
      <Alert kind="warning" title={t('common.changed')}>
        <Paragraph>{t('periods.change.conflict')}</Paragraph>
      </Alert>
      {advice.points.map((point) => (
        <PointWithAnswer point={point} />
      ))}
    </>
  );
}

function WritingForm({ advice, passages, typed, rows, version, formKey, errors = [], conflict }: WritingPageProps) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <Form action={local(`/werk/advies/geven/${advice.id}`)} formKey={formKey}>
      <input type="hidden" name="version" value={version ?? advice.version} />
      <input type="hidden" name="rows" value={rows} />
      {advice.writtenBy === 'staff' && <WhereFrom typed={typed} errors={errors} />}
      <Heading level={2}>{t('advice.writing.points')}</Heading>
      <Paragraph>{t('advice.writing.pointsAbout', { count: mostPoints })}</Paragraph>
      {[...Array(rows).keys()].map((index) => (
        <PointRow index={index} passages={passages} typed={typed} errors={errors} />
      ))}
      <Heading level={2}>{t('advice.writing.judgement')}</Heading>
      <RadioGroup
        name="judgement"
        legend={t('advice.form.judgement')}
        value={typedText(typed, 'judgement')}
        error={errorFor(errors, 'judgement')}
        options={judgements.map((judgement) => ({ value: judgement, label: t(`advice.judgement.${judgement}`) }))}
      />
      <Paragraph>{t('advice.writing.fixed')}</Paragraph>
      <ButtonGroup>
        <Button name="step" value="keep" appearance="secondary">
          {t(conflict ? 'periods.change.saveMine' : 'advice.writing.keep')}
        </Button>
        <Button name="step" value="send">
          {t('advice.writing.send')}
        </Button>
        <ButtonLink href={local('/werk/advies')} appearance="subtle">
          {t('periods.back')}
        </ButtonLink>
      </ButtonGroup>
      <Paragraph>
        <Link href={local(`/werk/advies/geven/${advice.id}/weg`)}>{t('advice.drop.title')}</Link>
      </Paragraph>
    </Form>
  );
}

/** Staff say that they typed it over, and from what. */
function WhereFrom({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
  const { t } = useWords();
  return (
    <>
      <RadioGroup
        name="takenFrom"
        legend={t('advice.form.takenFrom')}
        value={typedText(typed, 'takenFrom')}
        error={errorFor(errors, 'takenFrom')}
        options={takenFroms.map((from) => ({ value: from, label: t(`advice.form.from.${from}`) }))}
      />
      <DateField
        name="receivedOn"
        legend={t('advice.form.receivedOn')}
        value={typedDay(typed, 'receivedOn')}
        error={errorFor(errors, 'receivedOn')}
      />
    </>
  );
}

interface SentPageProps {
  advice: Advice;
  round: RoundWithDraft | undefined;
  /** What somebody typed who did not know that it had been sent. */
  typed?: Typed | undefined;
}

/** Advice that was sent: as everyone reads it, with the answers as they come. */
export function SentPage({ advice, round, typed }: SentPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const title = t('advice.writing.sent');
  const words = Object.entries(typed ?? {}).filter(([name]) => name.startsWith('words-'));
  return (
    <Page
      title={title}
      lead={t('advice.writing.sentAbout')}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('advice.work.title'), href: local('/werk/advies') },
        { label: dutch(advice.fromName) },
      ]}
      private
    >
      {round && (
        <Paragraph>
          <Link href={local(`/agenda/advies/${round.slug}`)}>{dutch(round.title)}</Link>
        </Paragraph>
      )}
      <h2 class="sp-hidden">{t('advice.given')}</h2>
      <AdviceEntry advice={advice} />
      <TypedBefore items={words.map(([, value]) => ({ key: t('advice.form.words'), value: String(value) }))} />
    </Page>
  );
}
