import { type Typed, typedList, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  CheckboxGroup,
  DataList,
  errorFor,
  type FieldError,
  Form,
  Page,
  TextArea,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { type Domain, domainName } from '../../inventory/index.ts';
import { longestText } from '../form.ts';
import { type Definition, factors } from '../types.ts';
import { ReasonFor } from './reason-for.tsx';
import { useNames } from './shown.tsx';

export interface DefinitionFormPageProps {
  /** As it stands now; its number goes along with the form. */
  definition: Definition | undefined;
  domains: Domain[];
  formKey: string;
  typed: Typed;
  errors?: FieldError[];
  /** Somebody else saved a version while this form was open. */
  conflict?: boolean;
}

/** What is meant by inclusion here: each saving is a version of its own. */
export function DefinitionFormPage({ definition, conflict, ...props }: DefinitionFormPageProps) {
  const { domains, formKey, typed, errors = [] } = props;
  const { t } = useWords();
  const local = useLocal();
  const title = t('vision.definition.title');
  return (
    <Page
      title={title}
      lead={t('vision.definition.lead')}
      errors={errors}
      breadcrumb={[
        { label: t('common.work'), href: local('/werk') },
        { label: t('vision.room.label'), href: local('/werk/visie') },
        { label: title },
      ]}
    >
      {conflict && definition && <StandsNow definition={definition} domains={domains} />}
      <Form action={local('/werk/visie/definitie')} formKey={formKey}>
        <input type="hidden" name="version" value={typedText(typed, 'version') || (definition?.number ?? 0)} />
        <Plain typed={typed} errors={errors} />
        <Choices domains={domains} typed={typed} errors={errors} />
        <Rest typed={typed} errors={errors} />
        {definition && <ReasonFor typed={typed} errors={errors} />}
        <ButtonGroup>
          <Button>{t(conflict ? 'vision.form.saveMine' : 'common.save')}</Button>
          <ButtonLink href={local('/werk/visie')} appearance="subtle">
            {t('vision.form.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

type FieldsProps = { typed: Typed; errors: FieldError[] };

function Plain({ typed, errors }: FieldsProps) {
  const { t } = useWords();
  return (
    <TextArea
      name="plain"
      label={t('vision.definition.plain')}
      hint={t('vision.definition.plainHint')}
      value={typedText(typed, 'plain')}
      error={errorFor(errors, 'plain')}
      maxLength={longestText}
      rows={5}
    />
  );
}

function Choices({ domains, typed, errors }: FieldsProps & { domains: Domain[] }) {
  const { t, language } = useWords();
  return (
    <>
      <CheckboxGroup
        name="factors"
        legend={t('vision.definition.factors')}
        hint={t('vision.definition.factorsHint')}
        values={typedList(typed, 'factors')}
        error={errorFor(errors, 'factors')}
        options={factors.map((factor) => ({ value: factor, label: t(`vision.factor.${factor}`) }))}
        optional
      />
      <CheckboxGroup
        name="domainIds"
        legend={t('vision.definition.domains')}
        values={typedList(typed, 'domainIds')}
        options={domains.map((domain) => ({ value: domain.id, label: domainName(domain, language) }))}
        optional
      />
    </>
  );
}

function Rest({ typed, errors }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
      <TextArea
        name="approach"
        label={t('vision.definition.approach')}
        hint={t('vision.definition.approachHint')}
        value={typedText(typed, 'approach')}
        error={errorFor(errors, 'approach')}
        maxLength={longestText}
        rows={4}
        optional
      />
      <TextArea
        name="policyText"
        label={t('vision.form.policyText')}
        hint={t('vision.form.policyTextHint')}
        value={typedText(typed, 'policyText')}
        error={errorFor(errors, 'policyText')}
        maxLength={longestText}
        rows={5}
        optional
      />
    </>
  );
}

/** What somebody else made of it, above what was typed here. */
function StandsNow({ definition, domains }: { definition: Definition; domains: Domain[] }) {
  const { t, dutch } = useWords();
  const names = useNames(domains);
  const { plain, policyText, factors: chosen, domainIds, approach, reason } = definition;
  const items = [
    { key: t('vision.definition.plain'), value: dutch(plain) },
    { key: t('vision.definition.factors'), value: names.factors(chosen) },
    { key: t('vision.definition.domains'), value: names.domains(domainIds) },
    { key: t('vision.definition.approach'), value: dutch(approach ?? '') },
    { key: t('vision.form.policyText'), value: dutch(policyText ?? '') },
    { key: t('vision.form.reason'), value: dutch(reason ?? '') },
  ];
  return (
    <div role="alert">
      <Alert kind="warning" title={t('common.changed')}>
        <DataList items={items.filter(({ value }) => value !== '')} />
      </Alert>
    </div>
  );
}
