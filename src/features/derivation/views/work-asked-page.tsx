import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  errorFor,
  type FieldError,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  TextArea,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Asked } from '../checking.ts';
import { longestOutcome, type Stage, sumOf } from '../rules.ts';
import type { MemberCheck, Reaction } from '../types.ts';
import { GroupForm } from './group-form.tsx';
import { ReactionList } from './reaction-list.tsx';

interface Refused {
  typed?: Typed;
  errors?: FieldError[];
}

export interface WorkAskedPageProps {
  check: MemberCheck;
  asked: Asked;
  stage: Stage;
  reactions: Reaction[];
  gatherings: { id: string; title: string }[];
  mayRead: boolean;
  mayDecide: boolean;
  formKey: string;
  here: string;
  /** Why one of the two forms came back. */
  more: { answer?: Refused & { conflict?: boolean }; group?: Refused };
}

/** One priority of a check: what was said of it, what was done with that, and what a group said. */
export function WorkAskedPage(props: WorkAskedPageProps) {
  const local = useLocal();
  const { check, asked, stage, reactions, more, mayRead, mayDecide, gatherings, here, formKey } = props;
  const { t, dutch } = useWords();
  const errors = more.answer?.errors ?? more.group?.errors ?? [];
  return (
    <Page
      title={dutch(asked.title)}
      heading={dutch(asked.title)}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('derivation.work.checkTitle'), href: local('/werk/speerpunten/begrepen') },
        { label: dutch(asked.title) },
      ]}
    >
      {asked.about && <Paragraph>{dutch(asked.about)}</Paragraph>}
      <Paragraph>{t('derivation.check.counted', { reactions: sumOf(asked.reactions), ...asked.reactions })}</Paragraph>
      {mayRead && <ReactionList {...{ reactions, gatherings }} mayChange={stage !== 'closed'} />}
      {mayDecide ? (
        <AnswerForm {...props} />
      ) : (
        asked.outcome && <Paragraph>{t('derivation.check.outcome', { words: asked.outcome })}</Paragraph>
      )}
      {stage !== 'closed' && (
        <>
          <Heading level={2}>{t('derivation.work.group.title')}</Heading>
          <Paragraph>{t('derivation.work.group.about')}</Paragraph>
          <GroupForm
            action={`${here}/groep`}
            check={check.id}
            button={t('derivation.work.group.save')}
            {...{ gatherings, formKey }}
            {...more.group}
          />
        </>
      )}
      <Paragraph>
        <Link href={local('/werk/speerpunten/begrepen')}>{t('derivation.work.back')}</Link>
      </Paragraph>
    </Page>
  );
}

function AnswerForm({ check, asked, formKey, here, more: { answer = {} } }: WorkAskedPageProps) {
  const { t } = useWords();
  const { typed = { outcome: asked.outcome ?? '' }, errors = [], conflict } = answer;
  return (
    <>
      <Heading level={2}>{t('derivation.work.answer.title')}</Heading>
      {conflict && (
        <div role="alert">
          <Alert kind="warning" title={t('common.changed')}>
            <Paragraph>{t('common.nowIs', { words: asked.outcome ?? '' })}</Paragraph>
          </Alert>
        </div>
      )}
      <Form action={`${here}/antwoord`} formKey={formKey}>
        <input type="hidden" name="check" value={check.id} />
        <input type="hidden" name="version" value={typedText(typed, 'version') || asked.version} />
        <TextArea
          name="outcome"
          label={t('derivation.work.answer.label')}
          hint={t('derivation.work.answer.hint')}
          value={typedText(typed, 'outcome')}
          error={errorFor(errors, 'outcome')}
          maxLength={longestOutcome}
        />
        <Button>{t('common.save')}</Button>
      </Form>
    </>
  );
}
