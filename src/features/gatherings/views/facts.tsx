// What is stated of a gathering, in words: shared by the pages for everyone and those of who organises.
import type { Words } from '../../../platform/i18n/words.ts';
import { Alert, Chip, type ChipState, Link, List, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import type { Gathering, Phase } from '../types.ts';

/** What a page says where nothing is known: a reconstruction knows only what a public source states. */
export function useUnknown(readOnly: boolean): string | undefined {
  const { t } = useWords();
  return readOnly ? t('gatherings.unknown') : undefined;
}

/** '12 maart 2021, van 19.30 tot 21.00 uur', as far as it is known. */
export function whenOf({ t, date, lang }: Words, gathering: Pick<Gathering, 'heldOn' | 'startsAt' | 'endsAt'>) {
  const { heldOn, startsAt, endsAt } = gathering;
  if (!heldOn) return undefined;
  const clock = (time: string) => (lang === 'nl' ? time.replace(':', '.') : time);
  if (!startsAt) return date(heldOn);
  const from = clock(startsAt);
  return endsAt
    ? t('gatherings.when.fromTo', { day: date(heldOn), from, to: clock(endsAt) })
    : t('gatherings.when.from', { day: date(heldOn), from });
}

/** What is there for whoever needs it. Undefined when nothing was stated. */
export function Provisions({ gathering }: { gathering: Pick<Gathering, 'provisions' | 'provisionsOther'> }) {
  const { t, dutch } = useWords();
  const items = gathering.provisions.map((one) => t(`gatherings.provisions.${one}`));
  if (gathering.provisionsOther) items.push(dutch(gathering.provisionsOther));
  return <List items={items} />;
}

export function hasProvisions({ provisions, provisionsOther }: Pick<Gathering, 'provisions' | 'provisionsOther'>) {
  return provisions.length > 0 || Boolean(provisionsOther);
}

const chips: Record<Phase, ChipState> = { announced: 'planned', open: 'busy', closed: 'done', past: 'stopped' };

export function PhaseChip({ phase }: { phase: Phase }) {
  const { t } = useWords();
  return <Chip state={chips[phase]}>{t(`gatherings.state.${phase}`)}</Chip>;
}

/** What a receipt is called in the hall: 'Tafel 3, bewijsje 2'. */
export function slipName(t: Words['t'], { table, number }: { table: string | null; number: number }): string {
  return table ? t('gatherings.slips.tableNumber', { table, number }) : t('gatherings.slips.number', { number });
}

/** To staff, where a code is shown that leads to 'localhost': to each phone that is the phone itself. */
export function OnlyHere() {
  const { t } = useWords();
  return (
    <Alert kind="warning" title={t('gatherings.work.onlyHere')}>
      <Paragraph>{t('gatherings.work.onlyHereAbout')}</Paragraph>
    </Alert>
  );
}

/** The way back for staff. */
export function useWorkCrumbs(gathering?: Pick<Gathering, 'slug' | 'title'>) {
  const local = useLocal();
  const { t, dutch } = useWords();
  return [
    { label: t('common.work'), href: local('/werk') },
    { label: t('gatherings.work.title'), href: local('/werk/bijeenkomsten') },
    ...(gathering ? [{ label: dutch(gathering.title), href: local(`/werk/bijeenkomsten/${gathering.slug}`) }] : []),
  ];
}

export function BackTo({ gathering }: { gathering: Pick<Gathering, 'slug'> }) {
  const local = useLocal();
  const { t } = useWords();
  return <Link href={local(`/werk/bijeenkomsten/${gathering.slug}`)}>{t('gatherings.work.back')}</Link>;
}
