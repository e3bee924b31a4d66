import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  errorFor,
  type FieldError,
  Form,
  Link,
  Page,
  Paragraph,
  RadioGroup,
  TextArea,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Department } from '../../organisations/index.ts';
import { longestWords } from '../rules.ts';
import { shareVerdicts } from '../types.ts';
import { ShareChip } from './action-entry.tsx';
import { ActionFacts } from './action-facts.tsx';
import type { Part } from './department-shares-page.tsx';

export interface SharePageProps extends Part {
  department: Department;
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
  /** Somebody else answered for the department in the meantime: that stands above what was typed. */
  conflict?: boolean;
}

/** The share of one department in one action: what is promised, and what the department says of it. */
export function SharePage({ department, action, share, formKey, typed, errors = [], conflict }: SharePageProps) {
  const { t, date, dutch } = useWords();
  const local = useLocal();
  const list = local(`/werk/aandeel/${department.id}`);
  const shown = typed ?? { verdict: share.verdict ?? '', words: share.words ?? '' };
  return (
    <Page
      title={dutch(action.title)}
      heading={dutch(action.title)}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('actions.shares.title'), href: local('/werk/aandeel') },
        { label: dutch(department.name), href: list },
        { label: dutch(action.title) },
      ]}
    >
      {conflict && <Alert kind="warning" title={t('common.changed')} />}
      <Paragraph>
        <b>{dutch(department.name)}</b>: <ShareChip standing={share.standing} />{' '}
        {share.answeredAt && t('actions.shares.answeredOn', { date: date(share.answeredAt) })}
      </Paragraph>
      {share.words && <Paragraph>{dutch(share.words)}</Paragraph>}
      {action.about && <Paragraph>{dutch(action.about)}</Paragraph>}
      <ActionFacts action={action} roots={[]} />
      <Paragraph>
        <Link href={local(`/acties/${action.slug}`)}>{t('actions.work.public')}</Link>
      </Paragraph>
      <Form action={`${list}/${action.id}`} formKey={formKey}>
        <input type="hidden" name="version" value={typedText(typed ?? {}, 'version') || share.version} />
        <RadioGroup
          name="verdict"
          legend={t('actions.shares.verdict')}
          value={typedText(shown, 'verdict')}
          error={errorFor(errors, 'verdict')}
          options={shareVerdicts.map((verdict) => ({ value: verdict, label: t(`actions.shares.say.${verdict}`) }))}
        />
        <TextArea
          name="words"
          label={t('actions.shares.words')}
          hint={t('actions.shares.wordsHint')}
          value={typedText(shown, 'words')}
          error={errorFor(errors, 'words')}
          maxLength={longestWords}
          rows={3}
          optional
        />
        <ButtonGroup>
          <Button>{t('actions.shares.save')}</Button>
          <ButtonLink href={list} appearance="subtle">
            {t('actions.shares.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
