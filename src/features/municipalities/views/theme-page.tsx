import { type Typed, typedText } from '../../../platform/forms/form.ts';
import {
  Alert,
  Button,
  DataList,
  errorFor,
  type FieldError,
  Form,
  Page,
  RadioGroup,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { headingFonts, radii, type ThemeValues } from '../../../ui/theme/theme.ts';

export interface ThemePageProps {
  formKey: string;
  typed: Typed | ThemeValues;
  version: string;
  errors?: FieldError[];
  saved?: boolean;
  /** What stands there now, when somebody else changed it in the meantime. */
  now?: ThemeValues;
}

/** The municipality's colours and letters. Every page, this one too, shows what was chosen. */
export function ThemePage({ formKey, typed, version, errors = [], saved, now }: ThemePageProps) {
  const { t } = useWords();
  const local = useLocal();
  const heading = t('municipalities.theme.title');
  const breadcrumb = [{ label: t('common.work'), href: local('/werk') }, { label: heading }];
  return (
    <Page
      title={heading}
      heading={heading}
      lead={t('municipalities.theme.lead')}
      errors={errors}
      breadcrumb={breadcrumb}
    >
      {saved && <Alert kind="ok">{t('municipalities.theme.saved')}</Alert>}
      {now && <ChangedMeanwhile now={now} />}
      <Form action={local('/werk/huisstijl')} formKey={formKey}>
        <input type="hidden" name="version" value={version} />
        {colours.map((name) => (
          <TextField
            name={name}
            label={t(`municipalities.theme.${name}`)}
            hint={t(`municipalities.theme.${name}Hint`)}
            value={typedText(typed as Typed, name)}
            error={errorFor(errors, name)}
            size="short"
            autocomplete="off"
            spellcheck={false}
          />
        ))}
        <RadioGroup
          name="headingFont"
          legend={t('municipalities.theme.headingFont')}
          options={fonts.map((value) => ({ value, label: t(`municipalities.theme.fonts.${value}`) }))}
          value={typedText(typed as Typed, 'headingFont')}
          error={errorFor(errors, 'headingFont')}
        />
        <RadioGroup
          name="radius"
          legend={t('municipalities.theme.radius')}
          options={corners.map((value) => ({ value, label: t(`municipalities.theme.radii.${value}`) }))}
          value={typedText(typed as Typed, 'radius')}
          error={errorFor(errors, 'radius')}
        />
        <Button>{t('municipalities.theme.save')}</Button>
      </Form>
    </Page>
  );
}

function ChangedMeanwhile({ now }: { now: ThemeValues }) {
  const { t } = useWords();
  return (
    <Alert kind="warning" title={t('municipalities.theme.conflict')}>
      <DataList
        items={[
          ...colours.map((name) => ({ key: t(`municipalities.theme.${name}`), value: now[name] })),
          {
            key: t('municipalities.theme.headingFont'),
            value: t(`municipalities.theme.fonts.${now.headingFont}`),
          },
          { key: t('municipalities.theme.radius'), value: t(`municipalities.theme.radii.${now.radius}`) },
        ]}
      />
    </Alert>
  );
}

const colours = ['action', 'paper', 'accent'] as const;
const fonts = Object.keys(headingFonts) as (keyof typeof headingFonts)[];
const corners = Object.keys(radii) as (keyof typeof radii)[];
