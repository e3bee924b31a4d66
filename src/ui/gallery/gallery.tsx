// Every component in real use, for who makes pages and for who checks them. One page per group.
import type { ComponentChildren } from 'preact';
import { examples as alert } from '../alert/alert.examples.tsx';
import { examples as barList } from '../bar-list/bar-list.examples.tsx';
import { examples as bigScreen } from '../big-screen/big-screen.examples.tsx';
import { examples as button } from '../button/button.examples.tsx';
import { examples as card } from '../card/card.examples.tsx';
import { Card, CardGrid } from '../card/card.tsx';
import { examples as chip } from '../chip/chip.examples.tsx';
import { examples as codeCard } from '../code-card/code-card.examples.tsx';
import { examples as contents } from '../contents/table-of-contents.examples.tsx';
import { examples as dataList } from '../data-list/data-list.examples.tsx';
import { examples as details } from '../details/details.examples.tsx';
import { examples as emptyState } from '../empty-state/empty-state.examples.tsx';
import { examples as form } from '../form/form.examples.tsx';
import { examples as layout } from '../layout/layout.examples.tsx';
import { examples as pagination } from '../pagination/pagination.examples.tsx';
import { examples as quote } from '../quote/quote.examples.tsx';
import { examples as slip } from '../slip/slip.examples.tsx';
import { examples as table } from '../table/table.examples.tsx';
import { examples as text } from '../text/text.examples.tsx';
import { Heading, Lead, Paragraph } from '../text/text.tsx';
import { examples as thread } from '../thread/thread.examples.tsx';
import type { Examples } from './example.ts';
import { AgendaExample } from './pages/agenda.tsx';
import { FollowExample } from './pages/follow.tsx';
import { MunicipalityExample } from './pages/municipality.tsx';

export interface GalleryGroup {
  /** In the address: /ui/<name>. */
  name: string;
  title: string;
  /** The width to give to Page. */
  width: 'read' | 'wide';
  /** The item of the navigation that an example page belongs to. */
  current?: string;
  /** Parts to look at one by one, or a whole page as it can be. */
  shows: { examples: Examples } | { page: ComponentChildren };
}

export const galleryGroups: GalleryGroup[] = [
  part('tekst', 'Tekst en lijsten', { ...text, ...details, ...dataList, ...quote }),
  part('knoppen', 'Knoppen en links', { ...button, ...pagination, ...contents }),
  part('formulieren', 'Formulieren', form),
  part('meldingen', 'Meldingen en stand van zaken', { ...alert, ...chip, ...emptyState }),
  part('draad', 'De draad', thread),
  part('cijfers', 'Tabellen en cijfers', { ...table, ...barList }),
  part('kaarten', 'Kaarten en kolommen', { ...card, ...layout }),
  part('zaal-en-papier', 'Voor de zaal en op papier', { ...codeCard, ...slip, ...bigScreen }),
  { name: 'pagina-gemeente', title: 'Pagina: gemeente', width: 'wide', shows: { page: <MunicipalityExample /> } },
  {
    name: 'pagina-agenda',
    title: 'Pagina: agenda',
    width: 'wide',
    current: 'agenda',
    shows: { page: <AgendaExample /> },
  },
  { name: 'pagina-volg', title: 'Pagina: volg uw inbreng', width: 'read', shows: { page: <FollowExample /> } },
];

/** The index, or one group. The body of a page: put it in a Page with the group's own title and width. */
export function Gallery({ group }: { group?: string | undefined }) {
  const chosen = galleryGroups.find(({ name }) => name === group);
  if (!chosen) return <GalleryIndex />;
  if ('page' in chosen.shows) return chosen.shows.page;
  return (
    <>
      <Heading level={1}>{chosen.title}</Heading>
      {Object.entries(chosen.shows.examples).map(([name, example]) => (
        <section class="sp-example">
          <Heading level={2} look={4}>
            {name}
          </Heading>
          {example}
        </section>
      ))}
    </>
  );
}

function GalleryIndex() {
  return (
    <>
      <Heading level={1}>Waar pagina’s van gemaakt zijn</Heading>
      <Lead>Elk onderdeel zoals het op een pagina staat, met woorden zoals bewoners ze lezen.</Lead>
      <CardGrid>
        {galleryGroups.map(({ name, title, shows }) => (
          <Card heading={title} href={`/ui/${name}`}>
            <Paragraph>
              {'page' in shows ? 'Een hele pagina als voorbeeld.' : Object.keys(shows.examples).join(' · ')}
            </Paragraph>
          </Card>
        ))}
      </CardGrid>
    </>
  );
}

function part(name: string, title: string, examples: Examples): GalleryGroup {
  return { name, title, width: 'wide', shows: { examples } };
}
