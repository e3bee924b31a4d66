import { Gallery, type GalleryGroup } from '../../../ui/gallery/gallery.tsx';
import { Page, useWords } from '../../../ui/index.ts';

/** What pages are made of: the index, or one group. */
export function GalleryPage({ group }: { group: GalleryGroup | undefined }) {
  const { t } = useWords();
  const index = t('demonstration.gallery.title');
  const breadcrumb = group ? [{ label: index, href: '/ui' }, { label: group.title }] : undefined;
  return (
    <Page
      title={group?.title ?? index}
      width={group?.width ?? 'wide'}
      current={group?.current}
      breadcrumb={breadcrumb}
      robots="noindex"
    >
      <Gallery group={group?.name} />
    </Page>
  );
}
