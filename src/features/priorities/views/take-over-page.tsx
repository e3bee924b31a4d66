import {
  Button,
  CheckboxGroup,
  EmptyState,
  errorFor,
  type FieldError,
  Form,
  Link,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { OpenChoice } from '../types.ts';

interface TakeOverPageProps {
  choice: OpenChoice | undefined;
  /** Waits for its result to be established; shown when nothing else waits. */
  counted: { slug: string; title: string } | undefined;
  formKey: string;
  /** The proposals that are ticked; all of them at first. */
  ticked: string[];
  /** Somebody else did it in the meantime. */
  taken?: boolean;
  errors?: FieldError[];
}

/** Makes priorities of what a ballot chose. */
export function TakeOverPage({ choice, counted, formKey, ticked, taken = false, errors = [] }: TakeOverPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const list = local('/werk/speerpunten');
  const heading = t('priorities.takeOver.title');
  return (
    <Page
      title={heading}
      heading={heading}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('priorities.list.title'), href: list },
        { label: heading },
      ]}
    >
      {taken && <Paragraph>{t('priorities.takeOver.taken')}</Paragraph>}
      {choice ? (
        <>
          <Paragraph>
            {t('priorities.takeOver.about', { title: choice.title })}{' '}
            <Link href={local(`/stemmingen/${choice.slug}/uitslag`)}>{t('priorities.takeOver.result')}</Link>
          </Paragraph>
          <Form action={`${list}/overname?stemming=${choice.slug}`} formKey={formKey}>
            <Chosen choice={choice} ticked={ticked} errors={errors} />
            <Button>{t('priorities.takeOver.button')}</Button>
          </Form>
        </>
      ) : counted ? (
        <EmptyState title={t('priorities.takeOver.countedTitle')}>
          <Paragraph>{t('priorities.takeOver.counted', { title: counted.title })}</Paragraph>
          <Link href={local(`/werk/stemmingen/${counted.slug}`)}>{t('priorities.takeOver.toBallot')}</Link>
        </EmptyState>
      ) : (
        <EmptyState title={t('priorities.takeOver.emptyTitle')}>
          <Paragraph>{t('priorities.takeOver.empty')}</Paragraph>
          <Link href={list}>{t('priorities.takeOver.toList')}</Link>
        </EmptyState>
      )}
    </Page>
  );
}

function Chosen({ choice, ticked, errors }: { choice: OpenChoice; ticked: string[]; errors: FieldError[] }) {
  const { t, dutch } = useWords();
  return (
    <CheckboxGroup
      name="proposals"
      legend={t('priorities.takeOver.which')}
      values={ticked}
      error={errorFor(errors, 'proposals')}
      options={choice.chosen.map(({ proposalId, title, votes }) => ({
        value: proposalId,
        label: dutch(title),
        ...(votes === null ? {} : { hint: t('priorities.takeOver.votes', { count: votes }) }),
      }))}
    />
  );
}
