import { Details, Heading, List, Paragraph, Table, useWords } from '../../../ui/index.ts';

const rules = ['av', 'seqpav', 'seqphragmen', 'mes', 'mesFilled', 'mesIncrement'] as const;

/** Papers are named as they are; they are in English. */
const literature = [
  'E. Phragmén, «Sur une méthode nouvelle pour réaliser, dans les élections, la représentation proportionnelle des partis», 1894',
  'T. N. Thiele, «Om flerfoldsvalg», 1895',
  'H. Aziz et al., “Justified representation in approval-based committee voting”, Social Choice and Welfare 48, 2017',
  'D. Peters and P. Skowron, “Proportionality and the Limits of Welfarism”, EC 2020',
  'M. Brill and J. Peters, “Robust and Verifiable Proportionality Axioms for Multiwinner Voting”, EC 2023',
  'M. Brill, R. Freeman, S. Janson and M. Lackner, “Phragmén’s voting methods and justified representation”, Mathematical Programming 203, 2024',
];

/** Folded in: which rules there are, what each promises, and how to count again. */
export function ForExperts() {
  const { t } = useWords();
  return (
    <Details summary={t('ballots.explain.expertsTitle')}>
      <Paragraph>{t('ballots.explain.experts')}</Paragraph>
      <Table
        caption={t('ballots.explain.rulesTitle')}
        columns={[
          { label: t('ballots.explain.ruleName') },
          { label: t('ballots.explain.ruleDoes') },
          { label: t('ballots.explain.rulePromises') },
        ]}
        rows={rules.map((rule) => [
          t(`ballots.explain.rule.${rule}.name`),
          t(`ballots.explain.rule.${rule}.does`),
          t(`ballots.explain.rule.${rule}.promises`),
        ])}
      />
      <Heading level={3}>{t('ballots.explain.recountTitle')}</Heading>
      <Paragraph>{t('ballots.explain.recount')}</Paragraph>
      <pre class="explain__lines">
        <code>
          bin/speerpunt tally stemming.pb --seats 5{'\n'}bin/speerpunt recount stemming.pb --result stemming.json
        </code>
      </pre>
      <Heading level={3}>{t('ballots.explain.literatureTitle')}</Heading>
      <List items={literature} />
    </Details>
  );
}
