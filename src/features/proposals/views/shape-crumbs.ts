import { type Crumb, useSite, useWords } from '../../../ui/index.ts';

/** Where the staff side of this municipality begins. */
export function useWorkBase(): string {
  return `/${useSite().municipality?.slug}/werk`;
}

/** The way to a page on which proposals are merged or split. */
export function useShapeCrumbs(here: string): Crumb[] {
  const { t } = useWords();
  const base = useWorkBase();
  return [
    { label: t('common.work'), href: base },
    { label: t('proposals.list.workTitle'), href: `${base}/voorstellen` },
    { label: here },
  ];
}
