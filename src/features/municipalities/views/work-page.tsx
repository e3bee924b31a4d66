import type { Gap } from '../../../platform/policies/evidence.ts';
import { type Figure, roomGroups } from '../../../platform/policies/tasks.ts';
import {
  Card,
  CardGrid,
  Chip,
  EmptyState,
  Entries,
  Entry,
  Heading,
  type HeadingLevel,
  Link,
  Page,
  Paragraph,
  Stack,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { NextSteps } from '../../steps/index.ts';
import type { Line, OpenRoom } from '../rules.ts';

interface WorkPageProps {
  tasks: Line[];
  /** How things stand that this person follows. */
  figures: Figure[];
  /** What can best be done next, for whoever manages. */
  next: Gap[];
  rooms: OpenRoom[];
  today: string;
  /** A practice municipality: the walk leads through everything. */
  practice: boolean;
}

/** What needs you today, each one click from done; for who follows, how things stand; then the rooms. */
export function WorkPage({ tasks, figures, next, rooms, today, practice }: WorkPageProps) {
  const { t } = useWords();
  const local = useLocal();
  // Of whoever only follows nothing is asked.
  const follows = tasks.length === 0 && figures.length > 0;
  const heading = t(follows ? 'municipalities.work.standing' : 'municipalities.work.title');
  const advised = next.length > 0;
  const title = advised ? t('steps.next.title') : heading;
  return (
    <Page title={title} heading={title} width="wide">
      <NextSteps next={next} allHref="/werk/stappen" />
      {advised && <Heading level={2}>{heading}</Heading>}
      <Stack>
        {practice && (
          <Card heading={t('municipalities.work.practice')} href={local('/werk/oefening')}>
            <Paragraph>{t('municipalities.work.practiceAbout')}</Paragraph>
          </Card>
        )}
        {follows ? (
          <Figures figures={figures} />
        ) : tasks.length === 0 ? (
          <EmptyState title={t('municipalities.work.nothing')}>
            <Paragraph>{t('municipalities.work.nothingAbout')}</Paragraph>
          </EmptyState>
        ) : (
          <Entries>
            {tasks.map((task) => (
              <TaskEntry {...task} today={today} level={advised ? 3 : 2} />
            ))}
          </Entries>
        )}
      </Stack>
      <Heading level={2}>{t('municipalities.work.rooms')}</Heading>
      {rooms.length === 0 ? (
        <Paragraph>
          {t('municipalities.work.noRooms')} <Link href={local('')}>{t('municipalities.work.toSite')}</Link>
        </Paragraph>
      ) : (
        <Rooms rooms={rooms} />
      )}
    </Page>
  );
}

/** The rooms by what one does there; where only few are open, without headings between them. */
function Rooms({ rooms }: Pick<WorkPageProps, 'rooms'>) {
  const { t } = useWords();
  if (rooms.length <= fewRooms) return <RoomCards rooms={rooms} level={3} />;
  const groups = roomGroups.filter((group) => rooms.some((room) => room.group === group));
  return groups.map((group) => (
    <>
      <Heading level={3}>{t(`municipalities.work.group.${group}`)}</Heading>
      <RoomCards rooms={rooms.filter((room) => room.group === group)} level={4} />
    </>
  ));
}

const fewRooms = 6;

function RoomCards({ rooms, level }: Pick<WorkPageProps, 'rooms'> & { level: HeadingLevel }) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <CardGrid>
      {rooms.map(({ label, about, href }) => (
        <Card heading={t(label)} level={level} href={local(href)}>
          <Paragraph>{t(about)}</Paragraph>
        </Card>
      ))}
    </CardGrid>
  );
}

function Figures({ figures }: { figures: Figure[] }) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <Entries>
      {figures.map(({ message, values, href }) => (
        <Entry title={t(message, values)} href={local(href)} level={2} />
      ))}
    </Entries>
  );
}

function TaskEntry({ message, values, href, due, count, today, level }: Line & { today: string; level: 2 | 3 }) {
  const { t, date } = useWords();
  const local = useLocal();
  const late = due !== undefined && due < today;
  const state = due && (
    <Chip state={late ? 'late' : 'busy'}>
      {due === today
        ? t('municipalities.work.today')
        : t(`municipalities.work.${late ? 'late' : 'by'}${count > 1 ? 'First' : ''}`, { date: date(due) })}
    </Chip>
  );
  return <Entry title={t(message, values)} href={local(href)} level={level} state={state} />;
}
