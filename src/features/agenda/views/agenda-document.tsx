import type { ComponentChildren } from 'preact';
import {
  Columns,
  Heading,
  Lead,
  Link,
  Paragraph,
  PrintButton,
  TableOfContents,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Progress } from '../../actions/index.ts';
import { isDrawnUp } from '../../priorities/index.ts';
import type { Difference } from '../differences.ts';
import { arrange } from '../rules.ts';
import type { Composition, EditionMark, Fulfilled } from '../types.ts';
import { Differences } from './differences.tsx';
import { PreviousAgenda } from './previous-agenda.tsx';
import { OtherActions, PrioritySection, sectionId } from './priority-section.tsx';

export interface AgendaDocumentProps {
  content: Composition;
  progress: Map<string, Progress>;
  today: string;
  /** A reconstruction says 'not publicly known' where another agenda says 'not chosen yet'. */
  reconstructed: boolean;
  /** Absent for the draft. */
  edition?: EditionMark | undefined;
  /** The agenda whose place this one took. */
  previous?: Fulfilled | undefined;
  /** Against the edition before; absent where there is none. */
  changes?: { before: Composition; differences: Difference[] } | undefined;
  /** Other ways to have this agenda. */
  forms?: ComponentChildren;
}

/** The agenda itself, the same for the draft and for every edition. */
export function AgendaDocument(props: AgendaDocumentProps) {
  const { content, changes } = props;
  const { t, dutch } = useWords();
  const arranged = arrange(content);
  const drawnUp = isDrawnUp(content.priorities.map(({ origin }) => origin));
  const items = arranged.priorities.map(({ priority }) => ({
    label: dutch(priority.title),
    href: `#${sectionId(priority)}`,
  }));
  if (arranged.others.length > 0) items.push({ label: t('agenda.others.title'), href: '#andere-acties' });
  if (changes) items.push({ label: t('agenda.changes.title'), href: '#veranderd' });
  return (
    <>
      <Title {...props} />
      <Columns shape="aside-first">
        <TableOfContents items={items}>
          {props.forms}
          <PrintButton />
        </TableOfContents>
        <div class="sp-flow">
          {isOver(props) && <Paragraph>{t('agenda.over')}</Paragraph>}
          <Introduction text={content.agenda.introduction} />
          {arranged.priorities.map(({ priority, actions }, index) => (
            <PrioritySection {...props} drawnUp={drawnUp} priority={priority} actions={actions} number={index + 1} />
          ))}
          {arranged.others.length > 0 && <OtherActions {...props} actions={arranged.others} />}
          {changes && <Differences {...changes} after={content} />}
        </div>
      </Columns>
    </>
  );
}

function Title(props: AgendaDocumentProps) {
  const { content, edition, reconstructed } = props;
  const { t, date, dutch } = useWords();
  const { agenda, priorities, actions } = content;
  const adopted = useAdoption(content, reconstructed);
  const period = usePeriod(props);
  // When the reconstruction was made says nothing about the municipality.
  const published =
    edition && !reconstructed && t('agenda.edition', { number: edition.number, on: date(edition.publishedAt) });
  return (
    <>
      <Paragraph small>{[adopted, period, published].filter(Boolean).join(' · ')}</Paragraph>
      <Heading level={1}>{dutch(agenda.title)}</Heading>
      <Lead>
        {t(reconstructed ? 'agenda.leadRebuilt' : 'agenda.lead', {
          priorities: priorities.length,
          actions: actions.length,
        })}
      </Lead>
      {props.previous && <PreviousAgenda {...props.previous} reconstructed={reconstructed} />}
    </>
  );
}

function isOver({ content, today, reconstructed }: AgendaDocumentProps): boolean {
  return !reconstructed && content.agenda.endsOn !== null && content.agenda.endsOn < today;
}

function usePeriod(props: AgendaDocumentProps): string {
  const { content, reconstructed } = props;
  const { t, date } = useWords();
  // The days of a reconstruction only say in which order its agendas come: the sources name none.
  if (reconstructed) return t('agenda.periodUnknown');
  const { startsOn, endsOn } = content.agenda;
  if (!endsOn) return t('agenda.periodOpen', { from: date(startsOn) });
  return t(isOver(props) ? 'agenda.periodOver' : 'agenda.period', { from: date(startsOn), until: date(endsOn) });
}

function useAdoption({ agenda: { adoptedBy, adoptedOn } }: Composition, reconstructed: boolean): string {
  const { t, date } = useWords();
  if (adoptedBy && adoptedOn) return t('agenda.adopted', { by: t(`periods.by.${adoptedBy}`), on: date(adoptedOn) });
  if (!reconstructed) return t('agenda.notAdopted');
  return adoptedBy ? t('agenda.adoptionDayUnknown', { by: t(`periods.by.${adoptedBy}`) }) : t('agenda.adoptionUnknown');
}

function Introduction({ text }: { text: string | null }) {
  const { dutch } = useWords();
  const paragraphs = (text ?? '').split(/\n{2,}/).filter(Boolean);
  return (
    <>
      {paragraphs.map((paragraph) => (
        <Paragraph>{dutch(paragraph)}</Paragraph>
      ))}
    </>
  );
}

/** What was advised on it, and the open data of this page. */
export function OtherForms({ name }: { name: string }) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <>
      <Paragraph>
        <Link href={local('/agenda/advies')}>{t('advice.title')}</Link>
      </Paragraph>
      <Paragraph>
        <Link href={local(`/agenda/${name}.json`)}>{t('agenda.openData')}</Link>
      </Paragraph>
    </>
  );
}
