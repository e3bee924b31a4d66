import type { Typed } from '../../../platform/forms/form.ts';
import type { Words } from '../../../platform/i18n/words.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  type FieldError,
  Form,
  Page,
  Paragraph,
  Table,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { DetailName } from '../rules.ts';
import type { Gathering, GatheringDetails } from '../types.ts';
import { EditFields } from './edit-fields.tsx';
import { useWorkCrumbs } from './facts.tsx';

interface EditPageProps {
  typed: Typed;
  errors?: FieldError[];
  /** The one that is changed; absent when a new one is announced. */
  gathering?: Gathering;
  formKey: string;
  /** A gathering belongs to an agenda; there is none yet. */
  noAgenda?: boolean;
  /** Somebody else changed it in the meantime: what was typed, and where that differs from what stands there now. */
  conflict?: { typed: GatheringDetails; differing: DetailName[] };
}

/** Announcing a gathering, and changing what was announced. */
export function EditPage(props: EditPageProps) {
  const local = useLocal();
  const { typed, errors = [], gathering, formKey, noAgenda } = props;
  const { t } = useWords();
  const title = gathering ? t('gatherings.edit.title', { title: gathering.title }) : t('gatherings.edit.newTitle');
  const here = local('/werk/bijeenkomsten');
  const action = gathering ? `${here}/${gathering.slug}/aanpassen` : `${here}/nieuw`;
  return (
    <Page title={title} heading={title} errors={errors} breadcrumb={useWorkCrumbs(gathering)}>
      {noAgenda && (
        <Alert kind="warning" title={t('gatherings.edit.noAgenda')}>
          <Paragraph>{t('gatherings.edit.noAgendaAbout')}</Paragraph>
        </Alert>
      )}
      <Conflict {...props} />
      <Form action={action} formKey={formKey}>
        {gathering && <input type="hidden" name="version" value={gathering.version} />}
        <EditFields typed={typed} errors={errors} />
        <ButtonGroup>
          <Button>{gathering ? t('gatherings.edit.save') : t('gatherings.edit.announce')}</Button>
          <ButtonLink href={gathering ? `${here}/${gathering.slug}` : here} appearance="subtle">
            {t('gatherings.edit.back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

function Conflict({ gathering, conflict }: EditPageProps) {
  const words = useWords();
  const { t } = words;
  if (!gathering || !conflict) return null;
  return (
    <>
      <div role="alert">
        <Alert kind="warning" title={t('gatherings.conflict.title')}>
          <Paragraph>{t('gatherings.conflict.about')}</Paragraph>
        </Alert>
      </div>
      <Table
        caption={t('gatherings.conflict.caption')}
        columns={[
          { label: t('gatherings.conflict.field') },
          { label: t('gatherings.conflict.now') },
          { label: t('gatherings.conflict.yours') },
        ]}
        rows={conflict.differing.map((name) => [
          t(`gatherings.fact.${name}`),
          inWords(gathering, name, words),
          inWords(conflict.typed, name, words),
        ])}
      />
    </>
  );
}

function inWords(details: GatheringDetails, name: DetailName, { t, date, dutch }: Words): string {
  const nothing = t('gatherings.conflict.nothing');
  switch (name) {
    case 'kind':
      return t(`gatherings.kind.${details.kind}`);
    case 'influence':
      return details.influence ? t(`gatherings.influence.${details.influence}.word`) : nothing;
    case 'provisions':
      return details.provisions.map((one) => t(`gatherings.provisions.${one}`)).join(', ') || nothing;
    case 'heldOn':
    case 'answerBy': {
      const day = details[name];
      return day ? date(day) : nothing;
    }
    default:
      return name === 'startsAt' || name === 'endsAt'
        ? details[name] || nothing
        : dutch(details[name] ?? '') || nothing;
  }
}
