import { Link } from '../text/text.tsx';
import { useWords } from '../words.tsx';
import { useSite } from './site.tsx';

/** What somebody is in the midst of, and the way back to it. Not on paper. */
export function Reminder() {
  const { reminder } = useSite();
  const { t } = useWords();
  if (!reminder) return null;
  return (
    <aside class="sp-reminder" aria-label={t('ui.reminder')}>
      <p class="sp-reminder__text">
        {reminder.text} <Link href={reminder.href}>{reminder.link}</Link>
      </p>
    </aside>
  );
}
