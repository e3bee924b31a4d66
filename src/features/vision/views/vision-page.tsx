import {
  DataList,
  Entries,
  Heading,
  Lines,
  Link,
  List,
  Origin,
  Page,
  Paragraph,
  Quote,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Domain } from '../../inventory/index.ts';
import type { GoalGroup, Ground, TestedDefinition } from '../reading.ts';
import { type Vision, values } from '../types.ts';
import { DefinitionPart } from './definition-part.tsx';
import { GoalEntry } from './goal-entry.tsx';
import { PolicyText, VersionsLink } from './shown.tsx';

interface VisionPageProps {
  definition: TestedDefinition | undefined;
  vision: Vision | undefined;
  ground: Ground | undefined;
  groups: GoalGroup[];
  domains: Domain[];
  reconstructed: boolean;
}

/** What is meant, where the municipality wants to go and by what it will know: to be read from top to bottom. */
export function VisionPage(props: VisionPageProps) {
  const { t, dutch } = useWords();
  const { definition, vision, ground, groups, domains, reconstructed } = props;
  return (
    <Page title={t('vision.page.title')} lead={t('vision.page.lead')} current="agenda">
      <DefinitionPart {...{ definition, domains, reconstructed }} />
      <Heading level={2}>{t('vision.page.vision')}</Heading>
      {!vision && <Paragraph>{t(reconstructed ? 'vision.page.unknown' : 'vision.page.noVision')}</Paragraph>}
      {vision && (
        <>
          <Paragraph>
            <b>{dutch(vision.title)}</b>
          </Paragraph>
          {vision.plain && <Lines text={vision.plain} />}
          <PolicyText text={vision.policyText} />
          {ground && <RestsOn ground={ground} reconstructed={reconstructed} />}
          <Values vision={vision} reconstructed={reconstructed} />
        </>
      )}
      <Goals {...{ groups, domains, reconstructed }} />
      {Math.max(definition?.number ?? 0, vision?.number ?? 0) > 1 && <VersionsLink />}
    </Page>
  );
}

/** Whose voices stand behind the vision, what some of them said, and the decisions it follows from. */
function RestsOn({ ground, reconstructed }: { ground: Ground; reconstructed: boolean }) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const { voices, quotes, sources } = ground;
  const unknown = reconstructed && voices.voices === 0;
  return (
    <>
      <Heading level={3}>{t('vision.page.restsOn')}</Heading>
      <Origin>
        <Paragraph>{unknown ? t('vision.page.voicesUnknown') : t('vision.page.voices', { ...voices })}</Paragraph>
        {quotes.map((words) => (
          <Quote>{dutch(words)}</Quote>
        ))}
      </Origin>
      {sources.length > 0 && (
        <List
          items={sources.map(({ kind, title, href }) => (
            <>
              {t(
                kind === 'decision'
                  ? 'vision.page.decision'
                  : kind === 'proposal'
                    ? 'vision.page.proposal'
                    : 'vision.page.priority',
              )}{' '}
              {href ? <Link href={local(href)}>{dutch(title)}</Link> : dutch(title)}
            </>
          ))}
        />
      )}
    </>
  );
}

function Values({ vision, reconstructed }: { vision: Vision; reconstructed: boolean }) {
  const { t, dutch } = useWords();
  const open = t(reconstructed ? 'vision.page.unknownShort' : 'vision.page.notAnswered');
  return (
    <>
      <Heading level={3}>{t('vision.page.values')}</Heading>
      <DataList
        items={values.map((value) => ({
          key: t(`vision.value.${value}`),
          value: vision[value] ? dutch(vision[value]) : open,
        }))}
      />
    </>
  );
}

function Goals({ groups, domains, reconstructed }: Pick<VisionPageProps, 'groups' | 'domains' | 'reconstructed'>) {
  const { t, dutch } = useWords();
  return (
    <>
      <Heading level={2}>{t('vision.page.goals')}</Heading>
      {groups.length === 0 && <Paragraph>{t(reconstructed ? 'vision.page.unknown' : 'vision.page.noGoals')}</Paragraph>}
      {groups.map(({ agenda, goals }) => (
        <>
          <Heading level={3}>{dutch(agenda.title)}</Heading>
          <Entries>
            {goals.map((goal) => (
              <GoalEntry {...{ goal, domains, reconstructed }} level={4} />
            ))}
          </Entries>
        </>
      ))}
    </>
  );
}
