import { Alert } from '../alert/alert.tsx';
import { Link } from '../text/text.tsx';
import { useWords } from '../words.tsx';
import { useSite } from './site.tsx';

/** In the demonstration: the mail that this page speaks of was sent nowhere, and where it can be read. */
export function MailboxHint() {
  const { t } = useWords();
  const { mailboxHref } = useSite();
  if (!mailboxHref) return null;
  return (
    <Alert kind="info">
      {t('ui.mailbox.nowhere')} <Link href={mailboxHref}>{t('ui.mailbox.read')}</Link>
    </Alert>
  );
}
