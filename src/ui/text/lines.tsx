import { useWords } from '../words.tsx';
import { Paragraph } from './text.tsx';

/** What somebody typed: each line is a paragraph. */
export function Lines({ text }: { text: string }) {
  const { dutch } = useWords();
  return (
    <>
      {text
        .split(/\n+/)
        .filter(Boolean)
        .map((line) => (
          <Paragraph>{dutch(line)}</Paragraph>
        ))}
    </>
  );
}
