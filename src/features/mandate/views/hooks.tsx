import { Details, Entries, Entry, Link, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import { type Hook, whyOf } from '../hooks.ts';

/** As many as one can prepare for at a time. */
const shown = 3;

/** The moments ahead at which it is easier to have something decided, the soonest first; what is later is folded away. */
export function Hooks({ hooks }: { hooks: Hook[] }) {
  const { t } = useWords();
  const later = hooks.slice(shown);
  return (
    <>
      <HookEntries hooks={hooks.slice(0, shown)} />
      {later.length > 0 && (
        <Details summary={t('mandate.hook.later', { count: later.length })} wide>
          <HookEntries hooks={later} />
        </Details>
      )}
    </>
  );
}

function HookEntries({ hooks }: { hooks: Hook[] }) {
  const local = useLocal();
  const { t, date } = useWords();
  return (
    <Entries>
      {hooks.map((hook) => {
        const { kind, day, around, title, slug } = hook;
        const values = { title: title ?? '', day: Date.parse(`${day}T12:00:00Z`) };
        return (
          <Entry
            title={t(`mandate.hook.${kind}.title`, values)}
            facts={[t(around ? 'mandate.hook.around' : 'mandate.hook.on', { date: date(day) })]}
          >
            <Paragraph>{t(whyOf(hook), values)}</Paragraph>
            <Paragraph>
              {t('mandate.hook.have')} {t(`mandate.hook.${kind}.have`, values)}{' '}
              {slug && <Link href={local(`/werk/besluiten/${slug}`)}>{t('mandate.look', values)}</Link>}
            </Paragraph>
          </Entry>
        );
      })}
    </Entries>
  );
}
