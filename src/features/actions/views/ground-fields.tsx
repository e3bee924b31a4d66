import { type Typed, typedList, typedText } from '../../../platform/forms/form.ts';
import { CheckboxGroup, Details, errorFor, type FieldError, TextField, useWords } from '../../../ui/index.ts';
import type { Agenda } from '../../periods/index.ts';
import type { Priority } from '../../priorities/index.ts';
import type { Root } from '../types.ts';

export interface GroundFieldsProps {
  priorities: Priority[];
  /** What it can rest on. */
  proposals: Root[];
  agendas: Agenda[];
  typed: Typed;
  errors: FieldError[];
  /** A change can take away a priority or a proposal, and then says why. */
  asksReason: boolean;
  reasonOpen: boolean;
}

/** What an action stands on: the priorities that it is for, and the proposals that it comes from. */
export function GroundFields(props: GroundFieldsProps) {
  const { priorities, proposals, agendas, typed, errors, asksReason } = props;
  const { t, dutch } = useWords();
  const several = new Set(priorities.map(({ agendaId }) => agendaId)).size > 1;
  const agendaOf = new Map(agendas.map(({ id, title }) => [id, title]));
  return (
    <>
      <CheckboxGroup
        name="priorities"
        legend={t('actions.form.priorities')}
        hint={t('actions.form.prioritiesHint')}
        values={typedList(typed, 'priorities')}
        error={errorFor(errors, 'priorities')}
        options={priorities.map(({ id, title, agendaId }) => ({
          value: id,
          label: dutch(title),
          ...(several ? { hint: dutch(agendaOf.get(agendaId) ?? '') } : {}),
        }))}
      />
      {proposals.length > 0 && <Roots {...props} />}
      {asksReason && <Reason {...props} />}
    </>
  );
}

/** More than fit on a screen fold away: most actions are added without them. */
const shownAtOnce = 5;

function Roots({ proposals, typed, errors }: GroundFieldsProps) {
  const { t, dutch } = useWords();
  const chosen = typedList(typed, 'proposals');
  const error = errorFor(errors, 'proposals');
  const folded = proposals.length > shownAtOnce;
  const group = (
    <CheckboxGroup
      name="proposals"
      legend={t(folded ? 'actions.form.proposalsWhich' : 'actions.form.proposals')}
      hint={t('actions.form.proposalsHint')}
      values={chosen}
      error={error}
      options={proposals.map(({ id, title, priorities }) => ({
        value: id,
        label: dutch(title),
        ...(priorities.length > 0 ? { hint: dutch(priorities.join(', ')) } : {}),
      }))}
      optional
    />
  );
  if (!folded) return group;
  return (
    <Details summary={t('actions.form.proposals')} open={chosen.length > 0 || error !== undefined}>
      {group}
    </Details>
  );
}

function Reason({ typed, errors, reasonOpen }: GroundFieldsProps) {
  const { t } = useWords();
  return (
    <Details summary={t('actions.form.reasonWhen')} open={reasonOpen}>
      <TextField
        name="reason"
        label={t('actions.form.reason')}
        hint={t('thread.reason.hint')}
        value={typedText(typed, 'reason')}
        error={errorFor(errors, 'reason')}
        size="full"
      />
    </Details>
  );
}
