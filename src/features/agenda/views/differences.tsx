import type { Words } from '../../../platform/i18n/words.ts';
import { Details, Heading, List, Paragraph, useWords } from '../../../ui/index.ts';
import { type Difference, gather, type SameChange } from '../differences.ts';
import type { ComposedAction, Composition } from '../types.ts';

interface DifferencesProps {
  differences: Difference[];
  before: Composition;
  after: Composition;
}

/** What is different from the edition before, one line for each thing. */
export function Differences({ differences, before, after }: DifferencesProps) {
  const { t } = useWords();
  return (
    <>
      <Heading level={2} id="veranderd">
        {t('agenda.changes.title')}
      </Heading>
      <DifferenceList differences={differences} before={before} after={after} />
    </>
  );
}

export function DifferenceList({ differences, before, after }: DifferencesProps) {
  const { t } = useWords();
  if (differences.length === 0) return <Paragraph>{t('agenda.changes.none')}</Paragraph>;
  return (
    <List
      items={gather(differences).map((difference) =>
        difference.of === 'actions' ? (
          <SameChanges same={difference} before={before} after={after} />
        ) : (
          <OneDifference difference={difference} before={before} after={after} />
        ),
      )}
    />
  );
}

/** How many actions, and what of them; each of them below it. */
function SameChanges({ same, before, after }: { same: SameChange; before: Composition; after: Composition }) {
  const words = useWords();
  const { t, list, dutch } = words;
  const { fields, changes } = same;
  const named = list(fields.map((field) => t(`agenda.field.${field}`)));
  return (
    <Details summary={t('agenda.changes.many', { count: changes.length, fields: named, many: fields.length })}>
      <List
        items={changes.map(({ id, title }) => (
          <>
            {dutch(title)} ({fields.map((field) => wasIs(words, id, { field, before, after })).join('; ')})
          </>
        ))}
      />
    </Details>
  );
}

interface OneDifferenceProps {
  difference: Difference;
  before: Composition;
  after: Composition;
}

function OneDifference({ difference, before, after }: OneDifferenceProps) {
  const words = useWords();
  const { t, list, dutch } = words;
  if (difference.of === 'agenda') {
    return (
      <>{t('agenda.changes.agenda', { fields: list(difference.fields.map((field) => t(`agenda.field.${field}`))) })}</>
    );
  }
  const { of, kind, title } = difference;
  if (kind !== 'changed') {
    return (
      <>
        {t(`agenda.changes.${of}.${kind}`)} {dutch(title)}
      </>
    );
  }
  const named = difference.before === title ? [] : [t('agenda.changes.wasCalled', { before: difference.before })];
  const fields = difference.fields
    .filter((field) => field !== 'title')
    .map((field) =>
      of === 'action' ? wasIs(words, difference.id, { field, before, after }) : t(`agenda.field.${field}`),
    );
  return (
    <>
      {t(`agenda.changes.${of}.changed`)} {dutch(title)} ({[...named, ...fields].join('; ')})
    </>
  );
}

type Field = Extract<Difference, { of: 'action'; kind: 'changed' }>['fields'][number];

interface Changed {
  field: Field;
  before: Composition;
  after: Composition;
}

/** Short things are told as they were and as they are; of a long text only that it changed. */
function wasIs({ t, date, dutch }: Words, id: string, { field, before, after }: Changed): string {
  const show = (action: ComposedAction | undefined): string | null | undefined => {
    if (field === 'owner') return action?.owner ? dutch(action.owner.name) : null;
    if (field === 'dueOn') return action?.dueOn ? date(action.dueOn) : null;
    if (field === 'money') return action?.money ? t(`actions.money.${action.money}.short`) : null;
    return undefined;
  };
  const [was, is] = [before, after].map(({ actions }) => show(actions.find((action) => action.id === id)));
  const name = t(`agenda.field.${field}`);
  if (was === undefined || is === undefined) return name;
  const nothing = t('agenda.changes.nothing');
  return t('agenda.changes.wasIs', { field: name, was: was ?? nothing, is: is ?? nothing });
}
