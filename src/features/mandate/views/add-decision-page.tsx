import type { Typed } from '../../../platform/forms/form.ts';
import { Button, ButtonGroup, ButtonLink, type FieldError, Form, Page, useLocal, useWords } from '../../../ui/index.ts';
import type { DecisionKind } from '../types.ts';
import { DecisionFields } from './decision-fields.tsx';

interface AddDecisionPageProps {
  kind: DecisionKind;
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
}

export function AddDecisionPage({ kind, formKey, typed = {}, errors = [] }: AddDecisionPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const list = local('/werk/besluiten');
  const title = t('mandate.form.addOne', { kind: t(`mandate.kind.${kind}`) });
  return (
    <Page
      title={title}
      lead={t(`mandate.form.kindAbout.${kind}`)}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('mandate.room.label'), href: list },
        { label: t('mandate.form.addTitle'), href: `${list}/nieuw` },
        { label: t(`mandate.kind.${kind}`) },
      ]}
    >
      <Form action={`${list}/nieuw`} formKey={formKey}>
        <DecisionFields kind={kind} typed={typed} errors={errors} />
        <ButtonGroup>
          <Button>{t('mandate.form.add')}</Button>
          <ButtonLink href={`${list}/nieuw`} appearance="subtle">
            {t('mandate.form.otherKind')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
