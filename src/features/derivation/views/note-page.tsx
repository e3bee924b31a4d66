import type { Typed } from '../../../platform/forms/form.ts';
import { Alert, type FieldError, Page, Paragraph, useLocal, useWords } from '../../../ui/index.ts';
import { sumOf } from '../rules.ts';
import type { Reaction } from '../types.ts';
import { GroupForm } from './group-form.tsx';

export interface NotePageProps {
  note: Reaction;
  gatherings: { id: string; title: string }[];
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  /** Somebody else changed it since. */
  conflict?: boolean;
}

/** Changes what was noted of a group. */
export function NotePage({ note, gatherings, formKey, typed, errors = [], conflict }: NotePageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const heading = t('derivation.work.group.changeTitle');
  const back = local('/werk/speerpunten/begrepen');
  const { well, partly, amiss, words } = note;
  return (
    <Page
      title={heading}
      heading={heading}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('derivation.work.checkTitle'), href: back },
        { label: heading },
      ]}
    >
      {conflict && (
        <div role="alert">
          <Alert kind="warning" title={t('common.changed')}>
            <Paragraph>{t('derivation.check.counted', { reactions: sumOf(note), well, partly, amiss })}</Paragraph>
            {words && <Paragraph>{dutch(words)}</Paragraph>}
          </Alert>
        </div>
      )}
      <GroupForm
        action={`${back}/groep/${note.id}`}
        version={note.version}
        button={t('common.save')}
        {...{ gatherings, formKey, typed, errors }}
      />
    </Page>
  );
}
