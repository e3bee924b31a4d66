import { Alert, Link, List, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import { type HistoryLine, lastActIn } from '../history.ts';

/** A thing that somebody else changed while a form about it was open. */
export interface Meanwhile {
  title: string;
  about: string | null;
  /** Its page for staff, below the municipality. */
  href: string;
  /** How it stands now, in words. */
  state: string;
  history: HistoryLine[];
}

/** The version of the other, above a form that could not be done: how things are now, what was done with them and why. */
export function WhatHappened({ title, meanwhile }: { title: string; meanwhile: Meanwhile[] }) {
  const local = useLocal();
  const { dutch } = useWords();
  return (
    <div role="alert">
      <Alert kind="warning" title={title}>
        <List
          items={meanwhile.map((thing) => (
            <>
              <Link href={local(thing.href)}>{dutch(thing.title)}</Link>: {thing.state}.
              {thing.about && <Paragraph>{dutch(thing.about)}</Paragraph>}
              {lastActIn(thing.history).map((line) => (
                <WhatWasDone line={line} />
              ))}
            </>
          ))}
        />
      </Alert>
    </div>
  );
}

function WhatWasDone({ line }: { line: HistoryLine }) {
  const { t, dateTime } = useWords();
  const local = useLocal();
  const said = t(line.message, { title: line.title });
  return (
    <Paragraph>
      {dateTime(line.at)}: {line.href ? <Link href={local(line.href)}>{said}</Link> : said}.
      {line.reason && ` ${t('thread.history.because', { reason: line.reason })}`}
    </Paragraph>
  );
}
