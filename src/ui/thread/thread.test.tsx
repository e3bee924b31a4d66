import { describe, expect, it } from 'vitest';
import { BarList } from '../bar-list/bar-list.tsx';
import { Card } from '../card/card.tsx';
import { Chip } from '../chip/chip.tsx';
import { CodeCard } from '../code-card/code-card.tsx';
import { Pagination } from '../pagination/pagination.tsx';
import { renderExample } from '../render-example.tsx';
import { Table } from '../table/table.tsx';
import { Link } from '../text/text.tsx';
import { Counts } from './counts.tsx';
import { StepTrail } from './step-trail.tsx';
import { Story, StoryStep } from './story.tsx';

describe('what the eye sees is also said in words', () => {
  it('in the steps', () => {
    const html = renderExample(
      <StepTrail
        label="Waar staan we?"
        steps={[
          { name: 'Verkennen', state: 'done' },
          { name: 'Doen', state: 'now' },
          { name: 'Blijven doen', state: 'todo' },
        ]}
      />,
    );
    for (const word of ['Klaar', 'Hier zijn we nu', 'Komt nog']) expect(html).toContain(`. ${word}. `);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  });

  it('on the thread', () => {
    const html = renderExample(
      <Story>
        <StoryStep kind="signal" when="12 maart" title="U vertelde dit" />
        <StoryStep kind="action" title="Iemand doet het" open />
      </Story>,
    );
    expect(html.match(/Komt nog/g)).toHaveLength(1);
  });

  it('in a chip, whose sign is not read aloud', () => {
    expect(renderExample(<Chip state="late">Te laat</Chip>)).toContain('<span aria-hidden="true">!</span> Te laat');
  });

  it('in a bar, which has its share as a name', () => {
    const html = renderExample(
      <BarList caption="Uitslag" rows={[{ label: 'Goede stoepen', value: 1310, of: 2140, chosen: true }]} />,
    );
    expect(html).toContain('role="img" aria-label="61 procent"');
    expect(html).toContain('<b>1.310</b> van 2.140');
    expect(html).toContain('✓ gekozen');
  });
});

describe('small things', () => {
  it('a bar of nobody is empty, not broken', () => {
    expect(renderExample(<BarList caption="x" rows={[{ label: 'a', value: 0, of: 0 }]} />)).toContain('width="0.00%"');
  });

  it('a hidden number shows its reason instead', () => {
    const html = renderExample(<Counts items={[{ kind: 'signal', word: 'te weinig mensen om te tonen' }]} />);
    expect(html).not.toContain('<b');
    expect(html).toContain('te weinig mensen om te tonen');
  });

  it('a code is shown in its groups and not translated', () => {
    const html = renderExample(<CodeCard label="Uw code" code="7F3KQ-9TX2M" />);
    expect(html).toContain('translate="no"');
    expect(html.match(/sp-code__group/g)).toHaveLength(2);
  });

  it('a table can be scrolled by keyboard and names its rows', () => {
    const html = renderExample(
      <Table caption="Uitslag" columns={[{ label: 'A' }, { label: 'B' }]} rows={[['x', '1']]} />,
    );
    expect(html).toContain('aria-label="Uitslag" tabindex="0"');
    expect(html).toContain('<th scope="row"');
  });

  it.each([
    [1, 1, ''],
    [1, 3, '1 2 3 '],
    [6, 12, '1 … 5 6 7 … 12 '],
    [12, 12, '1 … 11 12 '],
  ])('page %d of %d shows the pages around it', (page, pages, shown) => {
    const html = renderExample(<Pagination page={page} pages={pages} href={(number) => `?p=${number}`} />);
    const list = /<ul[^>]*>(.*)<\/ul>/.exec(html)?.[1] ?? '';
    const text = list
      .replace(/<\/li>/g, ' ')
      .replace(/<span class="sp-hidden">.*?<\/span>/g, '')
      .replace(/<[^>]+>/g, '');
    expect(text).toBe(shown);
  });

  it('a link that somebody typed cannot run anything', () => {
    expect(renderExample(<Link href="vbscript:x">x</Link>)).toContain('href="#"');
    expect(renderExample(<Card heading="x" href="vbscript:x" />)).toContain('href="#"');
  });
});
