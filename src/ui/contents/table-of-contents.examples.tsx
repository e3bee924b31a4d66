import type { Examples } from '../gallery/example.ts';
import { Link, Paragraph } from '../text/text.tsx';
import { TableOfContents } from './table-of-contents.tsx';

export const examples: Examples = {
  'Op deze pagina': (
    <TableOfContents
      items={[
        { label: 'Overal naar binnen kunnen', href: '#toegang' },
        { label: 'Begrijpelijke taal', href: '#taal' },
        { label: 'Werk dat bij je past', href: '#werk' },
      ]}
    >
      <Paragraph>
        <Link href="/zonnedam/agenda#pdf">PDF</Link> · <Link href="/zonnedam/agenda#docx">Word</Link>
      </Paragraph>
    </TableOfContents>
  ),
};
