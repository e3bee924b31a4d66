import { useWords } from '../words.tsx';
import { useSite } from './site.tsx';

/** Says above everything else that this is not an ordinary site of a municipality. */
export function Notice() {
  const { municipality } = useSite();
  const { t } = useWords();
  if (!municipality?.notice) return null;
  const { name, notice } = municipality;
  return (
    <aside class="sp-notice" aria-label={t('ui.notice.label')}>
      <p class="sp-notice__text">
        <b>{t(`ui.notice.${notice}.word`, { name })}</b> {t(`ui.notice.${notice}.text`, { name })}
      </p>
    </aside>
  );
}
