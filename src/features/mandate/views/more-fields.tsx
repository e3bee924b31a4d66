import { typedText } from '../../../platform/forms/form.ts';
import { Details, errorFor, RadioGroup, TextArea, TextField, useWords } from '../../../ui/index.ts';
import { outcomes, votes } from '../types.ts';
import { type DecisionFieldsProps, hasPeriodInSight, PeriodFields } from './period-fields.tsx';

const folded = ['about', 'outcome', 'vote', 'votesFor', 'votesAgainst', 'linkUrl', 'linkLabel', 'startsOn', 'endsOn'];

/** What can be said of every decision and need not be said today. Open where something of it was typed or is wrong. */
export function MoreFields(props: DecisionFieldsProps) {
  const { kind, typed, errors } = props;
  const { t } = useWords();
  const changed = 'title' in typed;
  return (
    <Details summary={t('mandate.form.more')} open={changed || errors.some(({ field }) => folded.includes(field))}>
      <TextArea
        name="about"
        label={t('mandate.form.about')}
        hint={t('mandate.form.aboutHint')}
        value={typedText(typed, 'about')}
        error={errorFor(errors, 'about')}
        rows={4}
        optional
      />
      <LinkFields {...props} />
      {!hasPeriodInSight(kind) && <PeriodFields {...props} />}
      <VoteFields {...props} />
    </Details>
  );
}

function LinkFields({ typed, errors }: DecisionFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="linkUrl"
        label={t('mandate.form.link')}
        hint={t('mandate.form.linkHint')}
        value={typedText(typed, 'linkUrl')}
        error={errorFor(errors, 'linkUrl')}
        inputmode="url"
        size="full"
        optional
      />
      <TextField
        name="linkLabel"
        label={t('mandate.form.label')}
        hint={t('mandate.form.labelHint')}
        value={typedText(typed, 'linkLabel')}
        error={errorFor(errors, 'linkLabel')}
        optional
      />
    </>
  );
}

function VoteFields({ typed, errors }: DecisionFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <RadioGroup
        name="outcome"
        legend={t('mandate.form.outcome')}
        value={typedText(typed, 'outcome') || 'carried'}
        error={errorFor(errors, 'outcome')}
        options={outcomes.map((one) => ({ value: one, label: t(`mandate.form.outcomes.${one}`) }))}
      />
      <RadioGroup
        name="vote"
        legend={t('mandate.form.vote')}
        value={typedText(typed, 'vote') || 'not-recorded'}
        error={errorFor(errors, 'vote')}
        options={votes.map((one) => ({ value: one, label: t(`mandate.form.voted.${one}`) }))}
      />
      <TextField
        name="votesFor"
        label={t('mandate.form.votesFor')}
        hint={t('mandate.form.votesHint')}
        value={typedText(typed, 'votesFor')}
        error={errorFor(errors, 'votesFor')}
        inputmode="numeric"
        size="short"
        optional
      />
      <TextField
        name="votesAgainst"
        label={t('mandate.form.votesAgainst')}
        value={typedText(typed, 'votesAgainst')}
        error={errorFor(errors, 'votesAgainst')}
        inputmode="numeric"
        size="short"
        optional
      />
    </>
  );
}
