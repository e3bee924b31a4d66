import {
  type Count,
  Counts,
  EmptyState,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  useLocal,
  useReconstructed,
  useWords,
} from '../../../ui/index.ts';
import type { Organisation } from '../../organisations/index.ts';
import type { Agenda } from '../../periods/index.ts';
import { DraftChip } from '../../priorities/index.ts';
import { tallyPromises } from '../rules.ts';
import type { Action } from '../types.ts';
import { Due, StandingChip } from './action-entry.tsx';

type Listed = Action & { draft: boolean };

interface UmbrellaPageProps {
  organisations: (Organisation & { actions: Listed[] })[];
  /** Of which no public source says who does them. */
  unowned: Listed[];
  /** Whose actions these are. */
  agenda: Agenda | undefined;
  /** Other agendas with actions. */
  others: Agenda[];
  departments: unknown[];
}

/** The umbrella: who does what, and how far it is. */
export function UmbrellaPage({ organisations, unowned, agenda, others: agendas, departments }: UmbrellaPageProps) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const rebuilt = useReconstructed();
  const active = organisations.filter(({ actions }) => actions.length > 0);
  const others = organisations.filter(({ actions, kind }) => actions.length === 0 && kind === 'partner');
  return (
    <Page
      title={t('actions.umbrella.title')}
      lead={t(rebuilt ? 'actions.umbrella.rebuilt' : 'actions.umbrella.lead')}
      current="actions"
    >
      {agenda && agendas.length > 0 && <Paragraph>{t('actions.umbrella.ofAgenda', { title: agenda.title })}</Paragraph>}
      {departments.length > 0 && (
        <Paragraph>
          <Link href={local('/afdelingen')}>{t('actions.departments.look')}</Link>
        </Paragraph>
      )}
      {rebuilt && active.length + unowned.length === 0 && <Paragraph>{t('actions.umbrella.unknown')}</Paragraph>}
      {!rebuilt && active.length === 0 && unowned.length === 0 && (
        <EmptyState title={t('actions.umbrella.emptyTitle')}>
          <Paragraph>{t('actions.umbrella.empty')}</Paragraph>
          <Link href={local('/meedoen')}>{t('actions.list.tell')}</Link>
        </EmptyState>
      )}
      {active.map(({ name, actions }) => (
        <Doing name={dutch(name)} actions={actions} />
      ))}
      {unowned.length > 0 && <Doing name={t('actions.unknown.owner')} actions={unowned} />}
      {others.length > 0 && (
        <>
          <Heading level={2}>{t('actions.umbrella.others')}</Heading>
          <List items={others.map(({ name }) => dutch(name))} />
        </>
      )}
      {agendas.length > 0 && (
        <>
          <Heading level={2}>{t('actions.umbrella.agendas')}</Heading>
          <ul>
            {agendas.map(({ slug, title }) => (
              <li>
                <Link href={local(`/koepel?agenda=${slug}`)}>{title}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function Doing({ name, actions }: { name: string; actions: Listed[] }) {
  const local = useLocal();
  const { t, dutch } = useWords();
  const rebuilt = useReconstructed();
  // What a source names was promised, whether we published it or not.
  const { promised, done, drafts } = tallyPromises(actions.map((one) => ({ ...one, draft: one.draft && !rebuilt })));
  const count = (number: number, word: 'actions' | 'drafts'): Count[] =>
    number > 0 ? [{ kind: 'action', number, word: t(`actions.umbrella.${word}`, { count: number }) }] : [];
  return (
    <section class="sp-card umbrella-card">
      <Heading level={2} look={3}>
        {name}
      </Heading>
      <Counts
        items={[
          ...count(promised, 'actions'),
          ...(rebuilt || promised === 0
            ? []
            : [{ kind: 'outcome' as const, number: done, word: t('actions.umbrella.done') }]),
          ...count(drafts, 'drafts'),
        ]}
      />
      <ul class="umbrella-actions">
        {actions.map((action) => (
          <li>
            <Link href={local(`/acties/${action.slug}`)}>{dutch(action.title)}</Link>
            {action.draft && <DraftChip />} <StandingChip action={action} />
            <span>
              <Due action={action} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
