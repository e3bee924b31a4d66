import { Button, ButtonGroup, ButtonLink, Form, Page, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Agenda } from '../types.ts';

interface TakeUpPageProps {
  agenda: Agenda;
  /** What people work on now. */
  current: Agenda;
}

/** Before people work on another agenda: what that changes, and what stays as it is. */
export function TakeUpPage({ agenda, current }: TakeUpPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const list = local('/werk/agenda');
  const title = t('periods.takeUp.title', { title: agenda.title });
  return (
    <Page
      title={title}
      heading={title}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('periods.list.title'), href: list },
        { label: t('periods.takeUp.crumb') },
      ]}
    >
      <Paragraph>{t('periods.takeUp.changes', { title: agenda.title })}</Paragraph>
      <Paragraph>{t('periods.takeUp.stays', { title: current.title })}</Paragraph>
      <Form action={`${list}/${agenda.slug}/oppakken`}>
        <ButtonGroup>
          <Button>{t('periods.takeUp.button')}</Button>
          <ButtonLink href={list} appearance="subtle">
            {t('periods.takeUp.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
