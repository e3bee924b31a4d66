import { Button, ButtonGroup, ButtonLink, Form, Page, useLocal, useWords } from '../../../ui/index.ts';
import type { Letter } from '../types.ts';

/** Asks whether a letter that only the team can read may be thrown away. */
export function DropLetterPage({ letter: { slug, title }, formKey }: { letter: Letter; formKey: string }) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const back = local(`/werk/brieven/${slug}`);
  const heading = t('letters.drop.title');
  return (
    <Page
      title={heading}
      heading={heading}
      lead={t('letters.drop.about', { title })}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('letters.room.label'), href: local('/werk/brieven') },
        { label: dutch(title), href: back },
        { label: heading },
      ]}
    >
      <Form action={`${back}/weg`} formKey={formKey}>
        <ButtonGroup>
          <Button appearance="negative">{t('letters.drop.button')}</Button>
          <ButtonLink href={back} appearance="subtle">
            {t('letters.drop.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
