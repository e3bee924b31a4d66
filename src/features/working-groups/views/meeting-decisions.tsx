import { typedDay } from '../../../platform/forms/days.ts';
import { typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  DateField,
  errorFor,
  Form,
  Heading,
  Paragraph,
  TextArea,
  TextField,
  useWords,
} from '../../../ui/index.ts';
import type { Decision } from '../types.ts';
import { DecisionLine } from './group-page.tsx';
import type { MeetingPageProps } from './meeting-page.tsx';

type Props = MeetingPageProps & { here: string };

/** What a meeting decided, each to be marked as done or not; and where the next one is written down. */
export function Decisions(props: Props) {
  const { meeting, formKey, decision, here } = props;
  const { typed, errors } = decision ?? { typed: {}, errors: [] };
  const { t } = useWords();
  return (
    <>
      <Heading level={2}>{t('working-groups.meeting.decisions')}</Heading>
      {meeting.decisions.length === 0 && <Paragraph>{t('working-groups.meeting.noDecisions')}</Paragraph>}
      {meeting.decisions.map((one) => (
        <OneDecision {...props} one={one} />
      ))}
      <Heading level={3}>{t('working-groups.meeting.addDecision')}</Heading>
      <Form action={`${here}/besluiten`} formKey={formKey}>
        <TextArea
          name="words"
          label={t('working-groups.meeting.decision')}
          hint={t('working-groups.meeting.decisionHint')}
          value={typedText(typed, 'words')}
          error={errorFor(errors, 'words')}
          rows={2}
        />
        <TextField
          name="doer"
          label={t('working-groups.meeting.doer')}
          hint={t('working-groups.meeting.doerHint')}
          value={typedText(typed, 'doer')}
          error={errorFor(errors, 'doer')}
          autocomplete="off"
          optional
        />
        <DateField
          name="dueOn"
          legend={t('working-groups.meeting.dueOn')}
          value={typedDay(typed, 'dueOn')}
          error={errorFor(errors, 'dueOn')}
          optional
        />
        <Button appearance="secondary">{t('working-groups.meeting.decide')}</Button>
      </Form>
    </>
  );
}

function OneDecision({ one, formKey, overtaken, here }: Props & { one: Decision }) {
  const { t, dutch } = useWords();
  return (
    <Form action={`${here}/besluiten/${one.id}`} formKey={formKey}>
      {overtaken === one.id && (
        <div role="alert">
          <Alert kind="warning" title={t(`working-groups.meeting.overtaken.${one.done ? 'done' : 'open'}`)} />
        </div>
      )}
      <Paragraph>
        <DecisionLine decision={one} />
      </Paragraph>
      <input type="hidden" name="version" value={one.version} />
      <input type="hidden" name="done" value={one.done ? 'no' : 'yes'} />
      <Button appearance="secondary" about={dutch(one.words)}>
        {t(`working-groups.meeting.${one.done ? 'markOpen' : 'markDone'}`)}
      </Button>
    </Form>
  );
}
