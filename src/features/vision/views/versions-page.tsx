import type { ComponentChildren } from 'preact';
import { Heading, Lines, List, Page, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Domain } from '../../inventory/index.ts';
import { definitionChanges, visionChanges } from '../rules.ts';
import type { Definition, Vision } from '../types.ts';
import { PolicyText, useNames } from './shown.tsx';

interface VersionsPageProps {
  /** The newest first. */
  definitions: Definition[];
  visions: Vision[];
  domains: Domain[];
  reconstructed: boolean;
}

/** All that the definition and the vision ever said, why they were changed, and what became different. */
export function VersionsPage({ definitions, visions, domains, reconstructed }: VersionsPageProps) {
  const { t } = useWords();
  const local = useLocal();
  return (
    <Page
      title={t('vision.versions.title')}
      lead={t('vision.versions.lead')}
      current="agenda"
      breadcrumb={[{ label: t('vision.page.title'), href: local('/visie') }, { label: t('vision.versions.title') }]}
    >
      <Heading level={2}>{t('vision.page.definition')}</Heading>
      {definitions.length === 0 && <Paragraph>{t('vision.versions.none')}</Paragraph>}
      {definitions.map((one, index) => (
        <Version {...one} reconstructed={reconstructed}>
          <DefinitionChanged before={definitions[index + 1]} after={one} domains={domains} />
          <Lines text={one.plain} />
          <PolicyText text={one.policyText} />
        </Version>
      ))}
      <Heading level={2}>{t('vision.page.vision')}</Heading>
      {visions.length === 0 && <Paragraph>{t('vision.versions.none')}</Paragraph>}
      {visions.map((one, index) => (
        <Version {...one} reconstructed={reconstructed}>
          <VisionChanged before={visions[index + 1]} after={one} />
          <Lines text={`${one.title}\n${one.plain ?? ''}`} />
          <PolicyText text={one.policyText} />
        </Version>
      ))}
    </Page>
  );
}

interface VersionProps {
  number: number;
  createdAt: Date;
  reason: string | null;
  /** When a public source says it is not when it was written. */
  reconstructed: boolean;
  children: ComponentChildren;
}

function Version({ number, createdAt, reason, reconstructed, children }: VersionProps) {
  const { t, date } = useWords();
  return (
    <>
      <Heading level={3}>
        {reconstructed
          ? t('vision.versions.numberOnly', { number })
          : t('vision.versions.number', { number, date: date(createdAt) })}
      </Heading>
      {reason && <Paragraph>{t('vision.shown.because', { reason })}</Paragraph>}
      {children}
    </>
  );
}

function DefinitionChanged({
  before,
  after,
  domains,
}: {
  before: Definition | undefined;
  after: Definition;
  domains: Domain[];
}) {
  const { t } = useWords();
  const names = useNames(domains);
  if (!before) return null;
  const changes = definitionChanges(before, after);
  const said = (way: 'added' | 'removed') => [
    ...(changes.factors[way].length > 0
      ? [t(`vision.versions.factors.${way}`, { names: names.factors(changes.factors[way]) })]
      : []),
    ...(changes.domains[way].length > 0
      ? [t(`vision.versions.domains.${way}`, { names: names.domains(changes.domains[way]) })]
      : []),
  ];
  const lines = [
    ...changes.texts.map((name) => t(`vision.versions.changed.${name}`)),
    ...said('added'),
    ...said('removed'),
  ];
  return <Changed lines={lines} />;
}

function VisionChanged({ before, after }: { before: Vision | undefined; after: Vision }) {
  const { t } = useWords();
  if (!before) return null;
  const isText = (name: string): name is 'title' | 'plain' | 'policyText' =>
    ['title', 'plain', 'policyText'].includes(name);
  const lines = visionChanges(before, after).map((name) =>
    isText(name)
      ? t(`vision.versions.changed.${name}`)
      : t('vision.versions.changed.value', { value: t(`vision.value.${name}`) }),
  );
  return <Changed lines={lines} />;
}

function Changed({ lines }: { lines: string[] }) {
  const { t } = useWords();
  if (lines.length === 0) return null;
  return (
    <>
      <Paragraph>{t('vision.versions.changes')}</Paragraph>
      <List items={lines} />
    </>
  );
}
