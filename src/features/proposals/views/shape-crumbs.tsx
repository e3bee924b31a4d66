import { type Crumb, useLocal, useWords } from '../../../ui/index.ts';

/** The way to a page on which proposals are merged or split. */
export function useShapeCrumbs(here: string): Crumb[] {
  const { t } = useWords();
  const local = useLocal();
  return [
    { label: t('common.work'), href: local('/werk') },
    { label: t('proposals.list.workTitle'), href: local('/werk/voorstellen') },
    { label: here },
  ];
}
