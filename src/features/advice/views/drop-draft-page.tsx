import { Alert, Button, ButtonGroup, ButtonLink, Form, Page, useLocal, useWords } from '../../../ui/index.ts';
import type { Advice } from '../types.ts';

interface DropDraftPageProps {
  advice: Advice;
  formKey: string;
  /** Somebody else who writes it has kept something since the question was asked. */
  changed: boolean;
}

/** Asks whether a draft of advice may be thrown away. */
export function DropDraftPage({ advice, formKey, changed }: DropDraftPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const back = local(`/werk/advies/geven/${advice.id}`);
  const title = t('advice.drop.title');
  return (
    <Page
      title={title}
      heading={title}
      lead={t('advice.drop.about', { organisation: advice.fromName, count: advice.points.length })}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('advice.work.title'), href: local('/werk/advies') },
        { label: dutch(t('advice.work.of', { organisation: advice.fromName })), href: back },
        { label: title },
      ]}
      private
    >
      {changed && (
        <div role="alert">
          <Alert kind="warning" title={t('periods.change.conflictTitle')} />
        </div>
      )}
      <Form action={`${back}/weg`} formKey={formKey}>
        <input type="hidden" name="version" value={advice.version} />
        <ButtonGroup>
          <Button appearance="negative">{t('advice.drop.button')}</Button>
          <ButtonLink href={back} appearance="subtle">
            {t('advice.drop.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
