import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { mayBePublic } from '../rules.ts';
import type { LetterWithContent } from '../types.ts';
import { Paper } from './paper.tsx';

interface WorkLetterPageProps {
  letter: LetterWithContent;
  /** What the last action did, as it stands in the address. */
  news: string | undefined;
  readOnly: boolean;
}

const saidOf = {
  gemaakt: 'letters.news.made',
  openbaar: 'letters.news.shown',
  verborgen: 'letters.news.hidden',
} as const;

/** A letter as it was made: to send, and to show to everyone or not. */
export function WorkLetterPage({ letter, news = '', readOnly }: WorkLetterPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const { slug, title, content, kind } = letter;
  const said = Object.entries(saidOf).find(([word]) => word === news)?.[1];
  return (
    <Page
      title={dutch(title)}
      heading={dutch(title)}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('letters.room.label'), href: local('/werk/brieven') },
        { label: dutch(title) },
      ]}
    >
      {said && <Alert kind="ok" status title={t(said)} />}
      <ButtonGroup>
        <ButtonLink href={local(`/werk/brieven/${slug}.pdf`)}>{t('letters.pdf')}</ButtonLink>
        {letter.public && (
          <ButtonLink href={local(`/brieven/${slug}`)} appearance="secondary">
            {t('letters.work.toPublic')}
          </ButtonLink>
        )}
      </ButtonGroup>
      <Heading level={2}>{t('letters.work.who')}</Heading>
      <Paragraph>{t(letter.public ? 'letters.work.isPublic' : `letters.work.isHidden.${kind}`)}</Paragraph>
      {!readOnly && mayBePublic(kind) && (
        <Form action={local(`/werk/brieven/${slug}`)}>
          <input type="hidden" name="public" value={letter.public ? '' : 'yes'} />
          <Button appearance="secondary">{t(letter.public ? 'letters.work.hide' : 'letters.work.show')}</Button>
        </Form>
      )}
      {!readOnly && !letter.public && (
        <Paragraph>
          <Link href={local(`/werk/brieven/${slug}/weg`)}>{t('letters.drop.title')}</Link>
        </Paragraph>
      )}
      <Heading level={2}>{t('letters.work.letter')}</Heading>
      <Paper document={content} deeper={1} />
    </Page>
  );
}
