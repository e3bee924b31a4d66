import {
  Alert,
  ButtonGroup,
  ButtonLink,
  Card,
  DataList,
  Heading,
  Link,
  Page,
  Paragraph,
  StepTrail,
  type TrailStep,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { isCounted, type Stage, stageOf } from '../rules.ts';
import type { Ballot, Option } from '../types.ts';
import { OptionList } from './ballot-page.tsx';
import { CodesForm } from './codes-page.tsx';
import { StageChip, useMoment } from './list-page.tsx';
import { useWorkCrumbs } from './work-list-page.tsx';

interface WorkPageProps {
  ballot: Ballot;
  options: Option[];
  /** Papers so far, while the ballot is open. */
  turnout: number;
  /** Proposals that were merged or split since they were put on the paper. */
  gone: number;
  past: boolean;
  mayHold: boolean;
  formKey: string;
  news?: string | undefined;
}

/** One ballot for staff: where it stands, and the one next thing. */
export function WorkPage(props: WorkPageProps) {
  const local = useLocal();
  const { ballot, options, gone, mayHold, news } = props;
  const { t, dutch } = useWords();
  const base = local('/werk/stemmingen');
  return (
    <Page
      title={dutch(ballot.title)}
      heading={dutch(ballot.title)}
      lead={ballot.origin === 'import' ? t('ballots.page.leadElsewhere') : undefined}
      breadcrumb={useWorkCrumbs(dutch(ballot.title))}
    >
      {news && <Alert kind="ok">{news}</Alert>}
      <Paragraph>
        <StageChip ballot={ballot} />
      </Paragraph>
      {ballot.origin === 'held' && ballot.state !== 'withdrawn' && <Path ballot={ballot} />}
      <Next {...props} base={`${base}/${ballot.slug}`} />
      {mayHold && <Codes {...props} base={`${base}/${ballot.slug}`} />}
      {gone > 0 && <Paragraph>{t('ballots.work.gone', { count: gone })}</Paragraph>}
      <Facts ballot={ballot} />
      <Heading level={2}>{t('ballots.work.options')}</Heading>
      <OptionList options={options} ordered={ballot.drawnAt !== null || ballot.origin === 'import'} />
      <Paragraph>
        <Link href={local(`/stemmingen/${ballot.slug}`)}>{t('ballots.work.public')}</Link>
      </Paragraph>
      {mayHold && ballot.state === 'draft' && (
        <ButtonGroup>
          {!ballot.drawnAt && (
            <ButtonLink href={`${base}/${ballot.slug}/voorbereiding`} appearance="secondary">
              {t('ballots.work.edit')}
            </ButtonLink>
          )}
          <ButtonLink href={`${base}/${ballot.slug}/intrekking`} appearance="negative">
            {t('ballots.work.withdraw')}
          </ButtonLink>
        </ButtonGroup>
      )}
    </Page>
  );
}

const steps = ['draft', 'lots', 'codes', 'open', 'close', 'establish'] as const;

function Path({ ballot }: { ballot: Ballot }) {
  const { t } = useWords();
  const now = stepOf(ballot);
  return (
    <StepTrail
      label={t('ballots.work.path')}
      steps={steps.map(
        (step, index): TrailStep => ({
          name: t(`ballots.work.step.${step}`),
          state: index < now ? 'done' : index === now ? 'now' : 'todo',
        }),
      )}
    />
  );
}

/** The step that is to be taken now, as a place in `steps`; past the last when all are done. */
function stepOf(ballot: Ballot): number {
  const stage = stageOf(ballot);
  if (stage === 'drawn') return ballot.codesMade === 0 ? 2 : 3;
  const places: Partial<Record<Stage, number>> = { draft: 1, open: 4, closed: 4, counted: 5 };
  return places[stage] ?? steps.length;
}

function Next({ ballot, turnout, past, mayHold, formKey, base }: WorkPageProps & { base: string }) {
  const local = useLocal();
  const { t } = useWords();
  const stage = stageOf(ballot);
  const needsCodes = stage === 'drawn' && ballot.codesMade === 0;
  const what = needsCodes ? 'codes' : stage === 'open' && past ? 'past' : stage === 'closed' ? 'counted' : stage;
  const steps = {
    draft: { word: 'draw', place: 'loting' },
    drawn: { word: 'open', place: 'opening' },
    open: { word: 'close', place: 'sluiting' },
    counted: { word: 'establish', place: 'vaststelling' },
  } as const;
  const step = stage === 'draft' || stage === 'drawn' || stage === 'open' || stage === 'counted' ? steps[stage] : null;
  return (
    <Card heading={t('ballots.work.next')} level={2}>
      <Paragraph>{t(`ballots.work.now.${what}`, { reason: ballot.withdrawnBecause ?? '' })}</Paragraph>
      {stage === 'open' && (
        <Paragraph>{t('ballots.work.turnout', { papers: turnout, codes: ballot.codesMade })}</Paragraph>
      )}
      {mayHold && needsCodes && <CodesForm action={`${base}/codes`} formKey={formKey} />}
      <ButtonGroup>
        {mayHold && step && !needsCodes && (
          <ButtonLink href={`${base}/${step.place}`}>{t(`ballots.work.do.${step.word}`)}</ButtonLink>
        )}
        {mayHold && stage === 'established' && (
          <ButtonLink href={local('/werk/speerpunten')}>{t('ballots.work.do.priorities')}</ButtonLink>
        )}
        {isCounted(ballot) && (
          <ButtonLink href={local(`/stemmingen/${ballot.slug}/uitslag`)} appearance={mayHold ? 'secondary' : 'primary'}>
            {t('ballots.work.do.result')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </Card>
  );
}

function Codes({ ballot, formKey, base }: WorkPageProps & { base: string }) {
  const { t } = useWords();
  if (ballot.origin !== 'held' || ballot.codesMade === 0) return null;
  if (ballot.state !== 'draft' && ballot.state !== 'open') return null;
  return (
    <>
      <Heading level={2}>{t('ballots.codes.title')}</Heading>
      <Paragraph>{t('ballots.work.codesMade', { codes: ballot.codesMade })}</Paragraph>
      <ButtonLink href={`${base}/codes`} appearance="secondary">
        {t('ballots.codes.print')}
      </ButtonLink>
      <CodesForm action={`${base}/codes`} formKey={formKey} appearance="subtle" />
    </>
  );
}

function Facts({ ballot }: { ballot: Ballot }) {
  const { t, number } = useWords();
  const moment = useMoment();
  const said = (at: Date | null) => (at ? moment(at) : t('ballots.work.noMoment'));
  return (
    <>
      <Heading level={2}>{t('ballots.work.facts')}</Heading>
      <DataList
        items={[
          { key: t('ballots.work.max'), value: number(ballot.maxChoices) },
          { key: t('ballots.work.seats'), value: number(ballot.seats) },
          ...(ballot.origin === 'held'
            ? [
                { key: t('ballots.work.opens'), value: said(ballot.opensAt) },
                { key: t('ballots.work.closes'), value: said(ballot.closesAt) },
              ]
            : []),
        ]}
      />
    </>
  );
}
