import type { Municipality } from '../../../platform/http/env.ts';
import { Link, List, Paragraph, useWords } from '../../../ui/index.ts';

/** How to reach the municipality, as far as it said. */
export function Contact({ municipality }: { municipality: Municipality }) {
  const { t } = useWords();
  const { contactPhone: phone, contactEmail: email } = municipality;
  if (!phone && !email) return <Paragraph>{t('municipalities.contact.desk')}</Paragraph>;
  return (
    <List
      items={[
        ...(phone ? [<Link href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{t('ui.help.call', { phone })}</Link>] : []),
        ...(email ? [<Link href={`mailto:${email}`}>{t('ui.help.mail', { email })}</Link>] : []),
      ]}
    />
  );
}
