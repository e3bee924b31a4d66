import {
  Alert,
  ButtonGroup,
  ButtonLink,
  Heading,
  Link,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Domain } from '../../inventory/index.ts';
import type { GoalGroup, Ground, TestedDefinition } from '../reading.ts';
import { type Vision, values } from '../types.ts';
import { TestTells } from './testing-page.tsx';

interface WorkOverviewPageProps {
  definition: TestedDefinition | undefined;
  vision: Vision | undefined;
  ground: Ground | undefined;
  groups: GoalGroup[];
  domains: Domain[];
  news: string | undefined;
}

/** What is there of definition, vision and goals, and what is still asked. Nothing waits for it. */
export function WorkOverviewPage({ definition, vision, ground, groups, domains, news }: WorkOverviewPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const title = t('vision.room.label');
  return (
    <Page
      title={title}
      lead={t('vision.overview.lead')}
      breadcrumb={[{ label: t('common.work'), href: local('/werk') }, { label: title }]}
    >
      {news && (
        <Alert kind="ok" status>
          {news}
        </Alert>
      )}
      <Paragraph>
        <Link href={local('/visie')}>{t('vision.overview.public')}</Link>
      </Paragraph>
      <DefinitionNow definition={definition} domains={domains} />
      <VisionNow vision={vision} ground={ground} />
      <GoalsNow groups={groups} />
    </Page>
  );
}

function DefinitionNow({ definition, domains }: Pick<WorkOverviewPageProps, 'definition' | 'domains'>) {
  const { t, dutch } = useWords();
  const local = useLocal();
  return (
    <>
      <Heading level={2}>{t('vision.page.definition')}</Heading>
      {definition ? (
        <>
          <Paragraph>{t('vision.overview.version', { number: definition.number })}</Paragraph>
          <Paragraph>{dutch(definition.plain)}</Paragraph>
          <TestTells test={definition.test} domains={domains} />
        </>
      ) : (
        <Paragraph>{t('vision.overview.noDefinition')}</Paragraph>
      )}
      <ButtonGroup>
        <ButtonLink href={local('/werk/visie/definitie')} appearance={definition ? 'secondary' : 'primary'}>
          {t(definition ? 'vision.overview.changeDefinition' : 'vision.overview.writeDefinition')}
        </ButtonLink>
        {definition && (
          <ButtonLink href={local('/werk/visie/definitie/voorbeelden')} appearance="secondary">
            {t('vision.overview.test')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </>
  );
}

function VisionNow({ vision, ground }: Pick<WorkOverviewPageProps, 'vision' | 'ground'>) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const open = vision ? values.filter((value) => !vision[value]) : [];
  return (
    <>
      <Heading level={2}>{t('vision.page.vision')}</Heading>
      {vision ? (
        <>
          <Paragraph>{t('vision.overview.version', { number: vision.number })}</Paragraph>
          <Paragraph>{dutch(vision.title)}</Paragraph>
          {ground && <Paragraph>{t('vision.page.voices', { ...ground.voices })}</Paragraph>}
          {open.length > 0 && <Paragraph>{t('vision.overview.valuesOpen', { count: open.length })}</Paragraph>}
        </>
      ) : (
        <Paragraph>{t('vision.overview.noVision')}</Paragraph>
      )}
      <ButtonGroup>
        <ButtonLink href={local('/werk/visie/visie')} appearance={vision ? 'secondary' : 'primary'}>
          {t(vision ? 'vision.overview.changeVision' : 'vision.overview.writeVision')}
        </ButtonLink>
        {vision && (
          <ButtonLink href={local('/werk/visie/bronnen')} appearance="secondary">
            {t('vision.sources.title')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </>
  );
}

function GoalsNow({ groups }: Pick<WorkOverviewPageProps, 'groups'>) {
  const { t } = useWords();
  const local = useLocal();
  const goals = groups.flatMap((group) => group.goals).filter(({ stoppedOn }) => stoppedOn === null);
  const unknown = goals.filter(({ way }) => way === 'none').length;
  return (
    <>
      <Heading level={2}>{t('vision.page.goals')}</Heading>
      <Paragraph>{t('vision.overview.goals', { count: goals.length, unknown })}</Paragraph>
      <ButtonGroup>
        <ButtonLink href={local('/werk/doelen')} appearance="secondary">
          {t('vision.overview.toGoals')}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
