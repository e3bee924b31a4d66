import { Link, List, Paragraph, useLocal, useReconstructed, useWords } from '../../../ui/index.ts';
import type { StepState } from '../types.ts';

/** What was found by itself, and what was added by hand. */
export function EvidenceList({ state: { evidence, links, suggestion } }: { state: StepState }) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const reconstructed = useReconstructed();
  if (evidence.length + links.length === 0) {
    const why = reconstructed ? 'unknown' : suggestion ? 'none' : 'before';
    return <Paragraph small>{t(`steps.evidence.${why}`)}</Paragraph>;
  }
  return (
    <List
      items={[
        ...evidence.map(({ message, values, href }) => <Link href={local(href)}>{t(message, values)}</Link>),
        ...links.map(({ title, url, note }) => (
          <>
            <Link href={url}>{dutch(title)}</Link> {t('steps.evidence.added')}
            {note && ` ${dutch(note)}`}
          </>
        )),
      ]}
    />
  );
}
