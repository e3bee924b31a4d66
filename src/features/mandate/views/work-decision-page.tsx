import type { Typed } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  type FieldError,
  Form,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { ListedDecision } from '../types.ts';
import { AskFields } from './ask-fields.tsx';
import { AskLine } from './decision-entry.tsx';
import { DecisionFacts } from './decision-facts.tsx';

export interface WorkDecisionPageProps {
  decision: ListedDecision;
  formKey: string;
  today: string;
  readOnly: boolean;
  typed?: Typed;
  errors?: FieldError[];
  news?: string | undefined;
}

/** One decision as staff keep it: what it asks, what was done of that, and where more is added. */
export function WorkDecisionPage(props: WorkDecisionPageProps) {
  const { decision, formKey, readOnly, typed = {}, errors = [], news } = props;
  const local = useLocal();
  const { t, dutch } = useWords();
  const { slug, title, about } = decision;
  const here = local(`/werk/besluiten/${slug}`);
  return (
    <Page
      title={dutch(title)}
      heading={dutch(title)}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('mandate.room.label'), href: local('/werk/besluiten') },
        { label: dutch(title) },
      ]}
    >
      {news && (
        <Alert kind="ok" status>
          {news}
        </Alert>
      )}
      {about?.split(/\n+/).map((line) => (
        <Paragraph>{dutch(line)}</Paragraph>
      ))}
      <DecisionFacts decision={decision} />
      {!readOnly && (
        <ButtonGroup>
          <ButtonLink href={`${here}/aanpassing`} appearance="secondary">
            {t('mandate.form.change')}
          </ButtonLink>
        </ButtonGroup>
      )}
      <Paragraph>
        <Link href={local(`/besluiten/${slug}`)}>{t('mandate.work.publicOne')}</Link>
      </Paragraph>
      <AskList {...props} />
      {!readOnly && (
        <>
          <Heading level={2}>{t('mandate.askForm.addTitle')}</Heading>
          <Form action={`${here}/vragen`} formKey={formKey}>
            <AskFields typed={typed} errors={errors} />
            <Button>{t('mandate.askForm.add')}</Button>
          </Form>
        </>
      )}
    </Page>
  );
}

function AskList({ decision: { slug, asks }, today, readOnly }: WorkDecisionPageProps) {
  const local = useLocal();
  const { t } = useWords();
  return (
    <>
      <Heading level={2}>{t('mandate.page.asks')}</Heading>
      {asks.length === 0 ? (
        <Paragraph>{t('mandate.page.noAsks')}</Paragraph>
      ) : (
        <List
          items={asks.map((ask) => (
            <>
              <AskLine ask={ask} today={today} />{' '}
              {!readOnly && (
                <Link href={local(`/werk/besluiten/${slug}/vragen/${ask.id}`)}>
                  {t(ask.doneOn ? 'mandate.askForm.changeDone' : 'mandate.askForm.markDone', { words: ask.words })}
                </Link>
              )}
            </>
          ))}
        />
      )}
    </>
  );
}
