import type { Line, PaperDocument, Part } from '../../../platform/documents/document.ts';
import { DataList, Heading, Link, List, Paragraph, Table, useLocal, useWords } from '../../../ui/index.ts';

interface PaperProps {
  document: PaperDocument;
  /** How much deeper its headings stand than on paper. */
  deeper?: 0 | 1;
}

/** A document as a part of a page, without its title: the same words in the same order as on paper. */
export function Paper({ document: { about, sections }, deeper = 0 }: PaperProps) {
  const { dutch } = useWords();
  return (
    <>
      <DataList items={about.map(({ label, value }) => ({ key: dutch(label), value: dutch(value) }))} />
      {sections.map(({ level, heading, parts }) => (
        <>
          <Heading level={level === 2 ? (deeper ? 3 : 2) : deeper ? 4 : 3}>{dutch(heading)}</Heading>
          {parts.map((part) => (
            <PaperPart part={part} />
          ))}
        </>
      ))}
    </>
  );
}

function PaperPart({ part }: { part: Part }) {
  const { dutch } = useWords();
  if (part.kind === 'paragraph') {
    return (
      <Paragraph>
        <PaperLine line={part.line} />
      </Paragraph>
    );
  }
  if (part.kind === 'list') {
    return <List ordered={part.ordered} items={part.items.map((line) => <PaperLine line={line} />)} />;
  }
  return (
    <Table
      caption={dutch(part.caption)}
      columns={part.head.map((label) => ({ label: dutch(label) }))}
      rows={part.rows.map((row) => row.map((line) => <PaperLine line={line} />))}
    />
  );
}

function PaperLine({ line: { text, link, after } }: { line: Line }) {
  const { dutch } = useWords();
  const local = useLocal();
  return (
    <>
      {dutch(text)}
      {text && link && ' '}
      {link && <Link href={local(link.href)}>{dutch(link.label)}</Link>}
      {after && ` ${dutch(after)}`}
    </>
  );
}
