import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  errorFor,
  type FieldError,
  Form,
  Page,
  Paragraph,
  RadioGroup,
  Select,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { NewParty, Round } from '../types.ts';

interface UnaskedPageProps {
  /** For whom a partner speaks: no other. */
  own: NewParty | undefined;
  /** Rounds whose draft it can be about. */
  rounds: Round[];
  typed: Typed;
  errors: FieldError[];
}

/** Begins advice that nobody asked for: from whom it is, and on which draft. */
export function UnaskedPage({ own, rounds, typed, errors }: UnaskedPageProps) {
  const { t, dutch } = useWords();
  const local = useLocal();
  const title = t('advice.work.unasked');
  return (
    <Page
      title={title}
      lead={t('advice.unaskedForm.lead')}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('advice.work.title'), href: local('/werk/advies') },
        { label: title },
      ]}
    >
      <Form action={local('/werk/advies/ongevraagd')}>
        {own ? (
          <Paragraph>{t('advice.work.as', { organisation: own.name })}</Paragraph>
        ) : (
          <>
            <RadioGroup
              name="kind"
              legend={t('advice.unaskedForm.from')}
              value={typedText(typed, 'kind')}
              error={errorFor(errors, 'kind')}
              options={(['council', 'panel'] as const).map((kind) => ({
                value: kind,
                label: t(`advice.kind.${kind}`),
              }))}
            />
            <TextField
              name="name"
              label={t('advice.form.name')}
              hint={t('advice.form.nameHint')}
              value={typedText(typed, 'name')}
              error={errorFor(errors, 'name')}
            />
          </>
        )}
        <Select
          name="round"
          label={t('advice.unaskedForm.round')}
          options={[
            { value: '', label: t('advice.unaskedForm.agenda') },
            ...rounds.map((round) => ({ value: round.id, label: dutch(round.title) })),
          ]}
          value={typedText(typed, 'round')}
          error={errorFor(errors, 'round')}
        />
        <ButtonGroup>
          <Button>{t('advice.work.write')}</Button>
          <ButtonLink href={local('/werk/advies')} appearance="subtle">
            {t('periods.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}
