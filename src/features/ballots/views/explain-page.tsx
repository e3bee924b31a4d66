import type { FieldError } from '../../../ui/index.ts';
import {
  Button,
  CheckboxGroup,
  Form,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  Select,
  TextField,
  useWords,
} from '../../../ui/index.ts';
import { type CountedExample, type Example, exampleGroups, exampleProposals } from '../example.ts';
import { ForExperts } from './explain-experts.tsx';
import { Way } from './two-ways.tsx';

export interface ExplainPageProps {
  example: Example;
  /** What the proposals are called. */
  names: readonly string[];
  /** Both ways of counting; absent when something is wrong with the example. */
  counted: CountedExample | undefined;
  errors: FieldError[];
}

/** Why most votes and a fair share can differ, with an example to change. */
export function ExplainPage({ example, names, counted, errors }: ExplainPageProps) {
  const { t } = useWords();
  return (
    <Page title={t('ballots.explain.title')} lead={t('ballots.explain.lead')} width="wide" errors={errors}>
      <div class="explain__text">
        <Heading level={2}>{t('ballots.explain.whyTitle')}</Heading>
        <Paragraph>{t('ballots.explain.why')}</Paragraph>
        <List items={[t('ballots.explain.votes'), t('ballots.explain.shares')]} />
      </div>
      <Heading level={2}>{t('ballots.explain.exampleTitle')}</Heading>
      <Paragraph>{t('ballots.explain.exampleLead')}</Paragraph>
      <ExampleForm example={example} names={names} errors={errors} />
      {counted && (
        <>
          <Heading level={2} id="uitslag">
            {t('ballots.explain.outcomeTitle')}
          </Heading>
          {counted.same && <Paragraph>{t('ballots.ways.same')}</Paragraph>}
          <div class="ballot-ways">
            <Way title={t('ballots.explain.votesTitle')} side={counted.votes} told={counted.told} />
            <Way title={t('ballots.explain.sharesTitle')} side={counted.shares} told={counted.told} />
          </div>
        </>
      )}
      <ForExperts />
      <Paragraph>
        <Link href="/">{t('ballots.explain.home')}</Link>
      </Paragraph>
    </Page>
  );
}

function ExampleForm({ example, names, errors }: Pick<ExplainPageProps, 'example' | 'names' | 'errors'>) {
  const { t } = useWords();
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <Form action="/uitleg/eerlijk-tellen#uitslag" method="get" wide>
      <div class="explain__groups">
        {exampleGroups.map((group) => (
          <div class="explain__group">
            <TextField
              name={`mensen-${group}`}
              label={t('ballots.explain.people', { group: group + 1 })}
              value={example.groups[group]?.people}
              error={errorOf(`mensen-${group}`)}
              inputmode="numeric"
              size="short"
            />
            <CheckboxGroup
              name={`keuze-${group}`}
              legend={t('ballots.explain.choices', { group: group + 1 })}
              options={exampleProposals.map((place) => ({ value: String(place), label: names[place] }))}
              values={example.groups[group]?.choices}
              error={errorOf(`keuze-${group}`)}
            />
          </div>
        ))}
      </div>
      <Select
        name="plekken"
        label={t('ballots.explain.seats')}
        value={example.seats}
        error={errorOf('plekken')}
        options={exampleProposals.map((place) => ({ value: String(place + 1), label: String(place + 1) }))}
      />
      <Button>{t('ballots.explain.again')}</Button>
    </Form>
  );
}
