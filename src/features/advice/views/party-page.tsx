import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Page,
  Paragraph,
  TextArea,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { longestWords } from '../form.ts';
import type { Party, Round } from '../types.ts';
import { useStanding } from './round-facts.tsx';

interface PartyPageProps {
  round: Round;
  party: Party;
  because: string;
  version: number;
  /** The reminder that is due now. */
  due: 'ending' | 'ended' | undefined;
  formKey: string;
  errors?: FieldError[];
  conflict?: boolean;
  readOnly: boolean;
}

/** One party that was asked: reminded by hand, or giving no advice and why. */
export function PartyPage(props: PartyPageProps) {
  const { round, party, because, version, due, formKey, errors = [], conflict = false, readOnly } = props;
  const { t, dutch } = useWords();
  const local = useLocal();
  const standing = useStanding();
  const back = local(`/werk/advies/${round.slug}`);
  const here = `${back}/partijen/${party.id}`;
  return (
    <Page
      title={party.name}
      heading={dutch(party.name)}
      errors={errors}
      breadcrumb={[
        { label: t('advice.work.title'), href: local('/werk/advies') },
        { label: dutch(round.title), href: back },
        { label: dutch(party.name) },
      ]}
    >
      {conflict && (
        <Alert kind="warning" title={t('common.changed')}>
          <Paragraph>{t('common.nowIs', { words: standing(party, round) })}</Paragraph>
        </Alert>
      )}
      <Paragraph>{standing(party, round)}</Paragraph>
      {!readOnly && due && (
        <Form action={`${here}/herinnerd`}>
          <Paragraph>{t(`advice.party.due.${due}`)}</Paragraph>
          <Button appearance="secondary">{t('advice.party.reminded')}</Button>
        </Form>
      )}
      {!readOnly && !party.receivedOn && (
        <>
          <Heading level={2}>{t('advice.party.declines')}</Heading>
          <Form action={here} formKey={formKey}>
            <input type="hidden" name="version" value={version} />
            <TextArea
              name="because"
              label={t('advice.party.because')}
              hint={t('advice.party.becauseHint')}
              value={because}
              error={errorFor(errors, 'because')}
              maxLength={longestWords}
              rows={3}
              optional
            />
            <ButtonGroup>
              <Button>{t('common.save')}</Button>
              <ButtonLink href={back} appearance="subtle">
                {t('periods.back')}
              </ButtonLink>
            </ButtonGroup>
          </Form>
        </>
      )}
    </Page>
  );
}
