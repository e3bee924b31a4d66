import type { Invitation } from '../../../platform/policies/tasks.ts';
import { Entries, Entry, Heading, useLocal, useWords } from '../../../ui/index.ts';

/** In what somebody can take part now or soon; nothing where there is nothing. */
export function Invitations({ invitations }: { invitations: Invitation[] }) {
  const { t, date, dutch } = useWords();
  const local = useLocal();
  if (invitations.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('municipalities.home.invitations')}</Heading>
      <Entries>
        {invitations.map(({ title, message, day, href }) => (
          <Entry
            level={3}
            title={dutch(title)}
            href={local(href)}
            facts={[t(message, day ? { day: date(day) } : {})]}
          />
        ))}
      </Entries>
    </>
  );
}
