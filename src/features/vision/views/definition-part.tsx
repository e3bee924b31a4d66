import { Details, Heading, Lines, List, Paragraph, useWords } from '../../../ui/index.ts';
import type { Domain } from '../../inventory/index.ts';
import type { TestedDefinition } from '../reading.ts';
import { PolicyText, useCase, useNames } from './shown.tsx';

interface DefinitionPartProps {
  definition: TestedDefinition | undefined;
  domains: Domain[];
  reconstructed: boolean;
}

/** What is meant by inclusion here, for everyone to read. */
export function DefinitionPart({ definition, domains, reconstructed }: DefinitionPartProps) {
  const { t } = useWords();
  const names = useNames(domains);
  return (
    <>
      <Heading level={2}>{t('vision.page.definition')}</Heading>
      {!definition && <Paragraph>{t(reconstructed ? 'vision.page.unknown' : 'vision.page.noDefinition')}</Paragraph>}
      {definition && (
        <>
          <Lines text={definition.plain} />
          {reconstructed && definition.factors.length === 0 && <Paragraph>{t('vision.page.factorsUnknown')}</Paragraph>}
          {definition.factors.length > 0 && (
            <Paragraph>{t('vision.page.factors', { factors: names.factors(definition.factors) })}</Paragraph>
          )}
          {definition.domainIds.length > 0 && (
            <Paragraph>{t('vision.page.domains', { domains: names.domains(definition.domainIds) })}</Paragraph>
          )}
          {definition.approach && (
            <>
              <Heading level={3}>{t('vision.page.approach')}</Heading>
              <Lines text={definition.approach} />
            </>
          )}
          <PolicyText text={definition.policyText} />
          <Tested definition={definition} />
        </>
      )}
    </>
  );
}

function Tested({ definition: { test } }: { definition: TestedDefinition }) {
  const { t, dutch } = useWords();
  const caseWords = useCase();
  const { counts, doubts } = test;
  const judged = counts.in + counts.out + counts.doubt;
  if (judged === 0) return null;
  return (
    <Details summary={t('vision.page.tested', { count: judged })}>
      <Paragraph>{t('vision.page.testCounts', { ...counts })}</Paragraph>
      {doubts.length > 0 && (
        <>
          <Paragraph>{t('vision.page.doubts')}</Paragraph>
          <List
            items={doubts.map((one) => (
              <>
                {caseWords(one)} {t('vision.page.because')} {dutch(one.because)}
              </>
            ))}
          />
        </>
      )}
    </Details>
  );
}
