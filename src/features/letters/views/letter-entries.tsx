import { Chip, Entries, Entry, useLocal, useWords } from '../../../ui/index.ts';
import type { Letter } from '../types.ts';

interface LetterEntriesProps {
  letters: Letter[];
  below: '/brieven' | '/werk/brieven';
}

export function LetterEntries({ letters, below }: LetterEntriesProps) {
  const { t, date, dutch } = useWords();
  const local = useLocal();
  if (letters.length === 0) return null;
  return (
    <Entries>
      {letters.map(({ slug, kind, title, madeOn, public: isPublic }) => (
        <Entry
          title={dutch(title)}
          level={2}
          href={local(`${below}/${slug}`)}
          facts={[t(`letters.kind.${kind}`), date(madeOn)]}
          state={
            below === '/werk/brieven' && (
              <Chip state={isPublic ? 'done' : 'planned'}>{t(isPublic ? 'letters.public' : 'letters.hidden')}</Chip>
            )
          }
        />
      ))}
    </Entries>
  );
}
