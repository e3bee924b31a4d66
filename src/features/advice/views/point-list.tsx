import { Chip, Entries, Entry, Heading, useLocal, useWords } from '../../../ui/index.ts';
import type { Advice } from '../types.ts';
import { AdviceFacts, Answer } from './advice-entry.tsx';
import { useLines, usePassage } from './passage.tsx';

/** Advices with their points, each leading to where it is answered. */
export function PointList({ advices, slug }: { advices: Advice[]; slug: string }) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const passage = usePassage();
  const lines = useLines();
  return (
    <>
      {advices.map((advice) => (
        <>
          <Heading level={3}>{dutch(advice.fromName)}</Heading>
          <AdviceFacts advice={advice} />
          <Entries>
            {advice.points.map(({ id, about, words, response }) => (
              <Entry
                level={4}
                title={t('advice.point.about', { passage: passage(about) })}
                href={local(`/werk/advies/${slug}/punten/${id}`)}
                state={!response && <Chip state="planned">{t('advice.response.none')}</Chip>}
              >
                <p class="nl-paragraph">{lines(words)}</p>
                {response && <Answer response={response} />}
              </Entry>
            ))}
          </Entries>
        </>
      ))}
    </>
  );
}
