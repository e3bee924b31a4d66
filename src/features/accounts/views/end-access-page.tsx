import { Button, ButtonGroup, ButtonLink, Form, Page, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Account } from '../types.ts';
import { usePath } from './people-pages.tsx';

interface EndAccessPageProps {
  account: Account;
  problem?: 'last-lead' | 'not-yours' | undefined;
}

/** Asks before somebody's access ends: their address is erased and cannot be brought back. */
export function EndAccessPage({ account, problem }: EndAccessPageProps) {
  const { t } = useWords();
  const local = useLocal();
  const heading = t('accounts.end.title', { name: account.name });
  const page = local(`/werk/mensen/${account.id}`);
  return (
    <Page title={heading} heading={heading} breadcrumb={usePath(account.name)}>
      {problem ? (
        <>
          <Paragraph>{problem === 'last-lead' ? t('accounts.people.lastLead') : t('accounts.end.notYours')}</Paragraph>
          <ButtonLink href={page}>{t('accounts.end.back')}</ButtonLink>
        </>
      ) : (
        <>
          <Paragraph>{t('accounts.end.about')}</Paragraph>
          <Form action={`${page}/einde`}>
            <ButtonGroup>
              <Button appearance="negative">{t('accounts.end.button')}</Button>
              <ButtonLink href={page} appearance="secondary">
                {t('accounts.end.back')}
              </ButtonLink>
            </ButtonGroup>
          </Form>
        </>
      )}
    </Page>
  );
}
