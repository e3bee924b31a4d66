import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  ButtonGroup,
  ButtonLink,
  Entries,
  Entry,
  Heading,
  Link,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { TypedBefore } from '../../thread/index.ts';
import type { Asked, ReadCheck } from '../checking.ts';
import { sumOf } from '../rules.ts';
import { useCheckCrumbs } from './check-crumbs.tsx';

interface WorkCheckPageProps extends ReadCheck {
  mayDecide: boolean;
  news?: string | undefined;
  /** Why what was asked was not done, with what was typed. */
  refused?: string | undefined;
  typed?: Typed | undefined;
}

/** A check as staff see it: what was said of each priority, what is still to be answered, and rounding off. */
export function WorkCheckPage(props: WorkCheckPageProps) {
  const local = useLocal();
  const { check, stage, asked, missing, news, refused, typed } = props;
  const { t, date, dutch } = useWords();
  const heading = t('derivation.work.checkTitle');
  const here = local('/werk/speerpunten/begrepen');
  return (
    <Page title={heading} heading={heading} breadcrumb={useCheckCrumbs(heading, props.mayDecide)}>
      {news && (
        <Alert kind="ok" status>
          {news}
        </Alert>
      )}
      {refused && (
        <div role="alert">
          <Alert kind="warning">{refused}</Alert>
        </div>
      )}
      {typed && (
        <TypedBefore
          items={[{ key: t('derivation.work.form.introduction'), value: typedText(typed, 'introduction') }]}
        />
      )}
      <Paragraph>
        <b>{t(`derivation.work.state.${stage}`, { day: date(check.closesOn) })}</b>{' '}
        <Link href={local('/speerpunten/begrepen')}>{t('derivation.work.publicCheck')}</Link>
      </Paragraph>
      <Paragraph>{dutch(check.introduction)}</Paragraph>
      <Heading level={2}>{t('derivation.work.said')}</Heading>
      <Entries>
        {asked.map((one) => (
          <AskedEntry {...one} here={here} />
        ))}
      </Entries>
      {missing > 0 && (
        <Paragraph>
          <Link href={`${here}/ontbreekt`}>{t('derivation.check.missing', { count: missing })}</Link>
        </Paragraph>
      )}
      {props.mayDecide && <Acts {...props} here={here} />}
    </Page>
  );
}

function AskedEntry({ priorityId, title, reactions, outcome, here }: Asked & { here: string }) {
  const { t, dutch } = useWords();
  return (
    <Entry
      title={dutch(title)}
      href={`${here}/${priorityId}`}
      facts={[t('derivation.check.counted', { reactions: sumOf(reactions), ...reactions })]}
    >
      <Paragraph>
        {outcome ? t('derivation.check.outcome', { words: outcome }) : t('derivation.work.unanswered')}
      </Paragraph>
    </Entry>
  );
}

function Acts({ stage, here }: WorkCheckPageProps & { here: string }) {
  const { t } = useWords();
  if (stage === 'closed')
    return (
      <ButtonGroup>
        <ButtonLink href={`${here}?opnieuw`} appearance="secondary">
          {t('derivation.work.askAgain')}
        </ButtonLink>
      </ButtonGroup>
    );
  return (
    <ButtonGroup>
      <ButtonLink href={`${here}/afronding`} appearance="primary">
        {t('derivation.work.roundOff')}
      </ButtonLink>
      <ButtonLink href={`${here}/aanpassing`} appearance="secondary">
        {t('derivation.work.change')}
      </ButtonLink>
    </ButtonGroup>
  );
}
