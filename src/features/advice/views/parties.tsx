import type { Typed } from '../../../platform/forms/form.ts';
import { typedText } from '../../../platform/forms/form.ts';
import {
  Button,
  Details,
  Entries,
  Entry,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Link,
  Paragraph,
  RadioGroup,
  Select,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { reminderDue, takesAdvice } from '../rules.ts';
import { type Party, partyKinds, type RoundWithDraft } from '../types.ts';
import { useStanding } from './round-facts.tsx';

interface PartiesProps {
  round: RoundWithDraft;
  parties: Party[];
  today: string;
  readOnly: boolean;
}

/** Of whom advice is asked, with what can be done for each. */
export function PartiesAsked({ round, parties, today, readOnly }: PartiesProps) {
  const { t, date, dutch } = useWords();
  const local = useLocal();
  const standing = useStanding();
  const here = local(`/werk/advies/${round.slug}`);
  return (
    <>
      <Heading level={2}>{t('advice.whom')}</Heading>
      <Entries>
        {parties.map((party) => (
          <Entry
            title={dutch(party.name)}
            href={party.kind === 'residents' || readOnly ? undefined : `${here}/partijen/${party.id}`}
            facts={[
              standing(party, round),
              ...(party.remindedOn ? [t('advice.standing.reminded', { on: date(party.remindedOn) })] : []),
              ...(reminderDue(round, party, today) ? [t('advice.standing.toRemind')] : []),
            ]}
          >
            {!readOnly && takesAdvice(round) && !party.receivedOn && party.kind !== 'residents' && (
              <Form action={`${here}/beginnen`}>
                <input type="hidden" name="party" value={party.id} />
                <Button appearance="secondary" about={t('advice.party.about', { organisation: party.name })}>
                  {t('advice.party.takeOver')}
                </Button>
                <Paragraph>
                  <Link href={`${here}/partijen/${party.id}`}>
                    {t('advice.party.noAdvice', { organisation: party.name })}
                  </Link>
                </Paragraph>
              </Form>
            )}
          </Entry>
        ))}
      </Entries>
    </>
  );
}

interface AskPartyProps {
  round: RoundWithDraft;
  organisations: { id: string; name: string }[];
  sent?: { typed: Typed; errors: FieldError[] } | undefined;
  newKey: () => string;
}

/** Asks somebody more. Folded away until somebody wants to, or has to mend what they typed. */
export function AskParty({ round, organisations, sent, newKey }: AskPartyProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const { typed = {}, errors = [] } = sent ?? {};
  return (
    <Details summary={t('advice.party.ask')} open={sent !== undefined}>
      <Form action={local(`/werk/advies/${round.slug}/partijen`)} formKey={newKey()}>
        <RadioGroup
          name="kind"
          legend={t('advice.form.kind')}
          value={typedText(typed, 'kind')}
          error={errorFor(errors, 'kind')}
          options={partyKinds.map((kind) => ({ value: kind, label: t(`advice.kind.${kind}`) }))}
        />
        <TextField
          name="name"
          label={t('advice.form.name')}
          hint={t('advice.form.nameHint')}
          value={typedText(typed, 'name')}
          error={errorFor(errors, 'name')}
          optional
        />
        {organisations.length > 0 && (
          <Select
            name="organisation"
            label={t('advice.form.organisation')}
            options={[
              { value: '', label: t('advice.form.noOrganisation') },
              ...organisations.map(({ id, name }) => ({ value: id, label: dutch(name) })),
            ]}
            value={typedText(typed, 'organisation')}
            error={errorFor(errors, 'organisation')}
            optional
          />
        )}
        <Button>{t('advice.party.ask')}</Button>
      </Form>
    </Details>
  );
}
