import { useLocal, useWords } from '../../../ui/index.ts';

/** The way back from a check: by the priorities for who may enter there; a note-taker comes straight from the start. */
export function useCheckCrumbs(label: string, mayDecide: boolean): { label: string; href?: string }[] {
  const { t } = useWords();
  const local = useLocal();
  return [
    { label: t('common.work'), href: local('/werk') },
    ...(mayDecide ? [{ label: t('priorities.list.title'), href: local('/werk/speerpunten') }] : []),
    { label },
  ];
}
