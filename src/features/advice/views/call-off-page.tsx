import { Button, ButtonGroup, ButtonLink, Form, Page, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Round } from '../types.ts';

/** Asks whether a round that has not begun is called off. */
export function CallOffPage({ round, formKey }: { round: Round; formKey: string }) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const back = local(`/werk/advies/${round.slug}`);
  const title = t('advice.callOff.title');
  return (
    <Page
      title={title}
      heading={title}
      lead={t('advice.callOff.about', { title: round.title })}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('advice.work.title'), href: local('/werk/advies') },
        { label: dutch(round.title), href: back },
        { label: title },
      ]}
      private
    >
      <Paragraph>{t('advice.callOff.after')}</Paragraph>
      <Form action={`${back}/afblazen`} formKey={formKey}>
        <ButtonGroup>
          <Button appearance="negative">{t('advice.callOff.button')}</Button>
          <ButtonLink href={back} appearance="subtle">
            {t('advice.callOff.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
