import type { ComponentChildren } from 'preact';
import {
  Alert,
  Button,
  CheckboxGroup,
  type ChoiceOption,
  Details,
  EmptyState,
  Form,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  Select,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { domainName } from '../../inventory/index.ts';
import type { readSources } from '../reading.ts';

export interface SourcesPageProps extends Awaited<ReturnType<typeof readSources>> {
  asked: { search: string | undefined; domainId: string | undefined };
  formKey: string;
  ticked?: string[];
  refused?: string | undefined;
  news?: string | undefined;
}

/** On what the vision rests: what it rests on now, and stories, proposals, priorities and decisions to choose from. */
export function SourcesPage(props: SourcesPageProps) {
  const { vision, news, refused } = props;
  const { t } = useWords();
  const local = useLocal();
  const title = t('vision.sources.title');
  return (
    <Page
      title={title}
      lead={t('vision.sources.lead')}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('vision.room.label'), href: local('/werk/visie') },
        { label: title },
      ]}
      private
    >
      {news && (
        <Alert kind="ok" status>
          {news}
        </Alert>
      )}
      {refused && (
        <div role="alert">
          <Alert kind="warning">{refused}</Alert>
        </div>
      )}
      {vision ? (
        <>
          <Now {...props} />
          <Heading level={2}>{t('vision.sources.choose')}</Heading>
          <Search {...props} />
          <Choose {...props} />
        </>
      ) : (
        <EmptyState title={t('vision.sources.noVision')}>
          <Link href={local('/werk/visie/visie')}>{t('vision.overview.writeVision')}</Link>
        </EmptyState>
      )}
    </Page>
  );
}

function Now({ links, things, stories, voices }: SourcesPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const named = new Map<string, ComponentChildren>([
    ...things.map(({ id, title, href }): [string, ComponentChildren] => [
      id,
      href ? <Link href={local(href)}>{dutch(title)}</Link> : dutch(title),
    ]),
    ...stories.map(({ id, words }): [string, ComponentChildren] => [id, dutch(words ?? t('vision.sources.gone'))]),
  ]);
  return (
    <>
      <Heading level={2}>{t('vision.sources.now')}</Heading>
      <Paragraph>
        {t('vision.page.voices', { voices: voices?.voices ?? 0, gatherings: voices?.gatherings ?? 0 })}
      </Paragraph>
      <List
        items={links.flatMap(({ id, from }, index) =>
          named.has(from)
            ? [
                <>
                  {named.get(from)} ·{' '}
                  <Link href={local(`/werk/visie/bronnen/${id}/terug`)}>
                    {t('vision.sources.takeBack', { number: index + 1 })}
                  </Link>
                </>,
              ]
            : [],
        )}
      />
    </>
  );
}

function Search({ domains, asked }: SourcesPageProps) {
  const { t, language } = useWords();
  const local = useLocal();
  return (
    <Form action={local('/werk/visie/bronnen')} method="get">
      <TextField name="zoek" label={t('vision.sources.search')} value={asked.search ?? ''} type="search" />
      <Select
        name="domein"
        label={t('vision.sources.domain')}
        value={asked.domainId ?? ''}
        options={[
          { value: '', label: t('vision.sources.allDomains') },
          ...domains.map((domain) => ({ value: domain.id, label: domainName(domain, language) })),
        ]}
      />
      <Button appearance="secondary">{t('vision.sources.find')}</Button>
    </Form>
  );
}

function Choose({ choices, asked, formKey, ticked = [] }: SourcesPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const { stories, proposals, priorities, decisions } = choices;
  const query = new URLSearchParams({ zoek: asked.search ?? '', domein: asked.domainId ?? '' });
  const named = (things: { id: string; title: string }[]) =>
    things.map(({ id, title }): ChoiceOption => ({ value: id, label: dutch(title) }));
  const groups = [
    { name: 'priorities', options: named(priorities) },
    { name: 'proposals', options: named(proposals) },
    { name: 'decisions', options: named(decisions) },
    { name: 'stories', options: named(stories.map(({ id, words }) => ({ id, title: words ?? '' }))) },
  ] as const;
  const shown = groups.filter(({ options }) => options.length > 0);
  if (shown.length === 0) return <Paragraph>{t('vision.sources.nothing')}</Paragraph>;
  return (
    <Form action={`${local('/werk/visie/bronnen')}?${query}`} formKey={formKey}>
      {shown.map(({ name, options }) => (
        <Details
          summary={t(`vision.sources.${name}`, { count: options.length })}
          open={shown.length === 1 || name === 'stories' || options.some(({ value }) => ticked.includes(value))}
        >
          <CheckboxGroup
            name={name}
            legend={t(`vision.sources.${name}`, { count: options.length })}
            hint={t(`vision.sources.${name}Hint`)}
            values={ticked}
            options={options}
          />
        </Details>
      ))}
      <Button>{t('vision.sources.add')}</Button>
    </Form>
  );
}
