import type { Typed } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  type FieldError,
  Form,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Decision } from '../types.ts';
import { DecisionFacts } from './decision-facts.tsx';
import { DecisionFields } from './decision-fields.tsx';

interface ChangeDecisionPageProps {
  /** As it stands now; its version goes along with the form. */
  decision: Decision;
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  /** Somebody else changed it while this form was open. */
  conflict?: boolean;
}

export function ChangeDecisionPage({ decision, formKey, typed, errors = [], conflict }: ChangeDecisionPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const here = local(`/werk/besluiten/${decision.slug}`);
  const heading = t('mandate.form.changeTitle', { title: decision.title });
  const version = 'version' in typed ? String(typed.version) : decision.version;
  return (
    <Page
      title={heading}
      heading={heading}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('mandate.room.label'), href: local('/werk/besluiten') },
        { label: dutch(decision.title), href: here },
        { label: t('mandate.form.change') },
      ]}
    >
      {conflict && (
        <>
          <Alert kind="warning" title={t('common.changed')}>
            <Paragraph>{t('common.nowIs', { words: decision.title })}</Paragraph>
            {decision.about && <Paragraph>{dutch(decision.about)}</Paragraph>}
          </Alert>
          <DecisionFacts decision={decision} />
        </>
      )}
      <Form action={`${here}/aanpassing`} formKey={formKey}>
        <input type="hidden" name="version" value={version} />
        <DecisionFields kind={decision.kind} typed={typed} errors={errors} />
        <ButtonGroup>
          <Button>{t('common.save')}</Button>
          <ButtonLink href={here} appearance="subtle">
            {t('mandate.form.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
