import { type Typed, typedText } from '../../../platform/forms/form.ts';
import { Alert, ButtonLink, Page, useLocal, useWords } from '../../../ui/index.ts';
import { TypedBefore } from '../../thread/index.ts';
import { verdicts } from '../types.ts';

interface PassedPageProps {
  /** The check was rounded off or another came after it; or the note was taken away. */
  why: 'passed' | 'gone';
  /** What was typed: the question, an answer, or what a group said. */
  question?: Typed | undefined;
  answer?: Typed | undefined;
  group?: Typed | undefined;
}

/** What was sent about a check that is not the one that runs now: nothing was done, and what was typed is kept. */
export function PassedPage({ why, question = {}, answer = {}, group = {} }: PassedPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const heading = t('derivation.work.checkTitle');
  const now = local('/werk/speerpunten/begrepen');
  return (
    <Page
      title={heading}
      heading={heading}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: heading, href: now },
      ]}
    >
      <div role="alert">
        <Alert kind="warning">{t(`derivation.work.passed.${why}`)}</Alert>
      </div>
      <TypedBefore
        items={[
          { key: t('derivation.work.form.introduction'), value: typedText(question, 'introduction') },
          { key: t('derivation.work.answer.label'), value: typedText(answer, 'outcome') },
          ...verdicts.map((verdict) => ({
            key: t(`derivation.work.group.${verdict}`),
            value: typedText(group, verdict),
          })),
          { key: t('derivation.work.group.words'), value: typedText(group, 'words') },
        ].map(({ key, value }) => ({ key, value: value && dutch(value) }))}
      />
      <ButtonLink href={now} appearance="secondary">
        {t('thread.reason.backToNow')}
      </ButtonLink>
    </Page>
  );
}
