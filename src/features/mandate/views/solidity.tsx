import {
  Chip,
  type ChipState,
  Entries,
  Entry,
  Link,
  Paragraph,
  useLocal,
  useReconstructed,
  useWords,
} from '../../../ui/index.ts';
import { sayVerdict, sayWhy } from '../saying.ts';
import { type Check, startedWith, type Verdict } from '../solidity.ts';

const chips: Record<Verdict, ChipState> = { stands: 'done', weak: 'busy', missing: 'late', unknown: 'undecided' };

/** How solid the ground is: each question with its answer and why; for staff with where what is missing is begun. */
export function Solidity({ checks, work = false }: { checks: Check[]; work?: boolean }) {
  const words = useWords();
  const { t } = words;
  return (
    <Entries>
      {checks.map((check) => (
        <Entry
          title={t(`mandate.check.${check.name}`)}
          state={<Chip state={chips[check.verdict]}>{sayVerdict(words, check)}</Chip>}
        >
          <Paragraph>
            <Reason check={check} work={work} />
          </Paragraph>
          {work && <ToDo check={check} />}
        </Entry>
      ))}
    </Entries>
  );
}

function Reason({ check, work }: { check: Check; work: boolean }) {
  const local = useLocal();
  const said = sayWhy(useWords(), check);
  const { on } = check;
  return on ? <Link href={local(`${work ? '/werk' : ''}/besluiten/${on.slug}`)}>{said}</Link> : said;
}

function ToDo({ check: { name, verdict } }: { check: Check }) {
  const local = useLocal();
  const { t } = useWords();
  if (useReconstructed() || verdict === 'stands' || verdict === 'unknown') return null;
  return (
    <Paragraph>
      {t(`mandate.work.next.${name}`)}{' '}
      <Link href={local(`/werk/besluiten/nieuw?soort=${startedWith[name]}`)}>{t(`mandate.work.start.${name}`)}</Link>
    </Paragraph>
  );
}
