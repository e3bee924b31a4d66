import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Checkbox,
  DataList,
  errorFor,
  type FieldError,
  Form,
  Page,
  TextArea,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { PlanStep } from '../plans.ts';
import { longestLooking } from '../rules.ts';
import type { Reflection } from '../types.ts';
import { useText } from './text.tsx';

export interface ReflectionPageProps {
  plan: PlanStep;
  /** As it is written now. */
  reflection: Reflection | undefined;
  formKey: string;
  typed?: Typed;
  errors?: FieldError[];
  /** Somebody else wrote it meanwhile. */
  conflict?: boolean;
}

const fields = ['wentWell', 'differently'] as const;

/** Asks what went well and what one would do differently, and who may read that. */
export function ReflectionPage({ plan, reflection, formKey, typed, errors = [], conflict }: ReflectionPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const say = useText();
  const back = local(`/werk/stappen/${plan.number}`);
  const title = t('steps.reflect.title', { step: say(plan.title) });
  const shown = typed ?? typedFrom(reflection);
  return (
    <Page
      title={title}
      heading={title}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('steps.work.title'), href: local('/werk/stappen') },
        { label: say(plan.title), href: back },
        { label: t('steps.work.reflect') },
      ]}
    >
      {conflict && reflection && (
        <Alert kind="warning" title={t('common.changed')}>
          <DataList
            items={fields.map((name) => ({ key: t(`steps.looking.${name}`), value: dutch(reflection[name] ?? '–') }))}
          />
        </Alert>
      )}
      <Form action={`${back}/terugblik`} formKey={formKey}>
        <input type="hidden" name="version" value={typedText(shown, 'version') || (reflection?.version ?? 0)} />
        {fields.map((name) => (
          <TextArea
            name={name}
            label={t(`steps.looking.${name}`)}
            hint={t('steps.form.lookingHint')}
            value={typedText(shown, name)}
            error={errorFor(errors, name)}
            rows={4}
            maxLength={longestLooking}
            optional
          />
        ))}
        <Checkbox
          name="public"
          label={t('steps.form.public')}
          hint={t('steps.form.publicHint')}
          checked={typedText(shown, 'public') === 'yes'}
        />
        <ButtonGroup>
          <Button>{t('common.save')}</Button>
          <ButtonLink href={back} appearance="subtle">
            {t('steps.work.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

function typedFrom(written: Reflection | undefined): Typed {
  return {
    wentWell: written?.wentWell ?? '',
    differently: written?.differently ?? '',
    public: written?.public ? 'yes' : '',
  };
}
