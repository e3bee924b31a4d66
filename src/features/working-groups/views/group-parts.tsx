// What is said of a group, in words: shared by the pages for everyone and those of who works in it.
import type { ComponentChildren } from 'preact';
import type { Words } from '../../../platform/i18n/words.ts';
import {
  Alert,
  Chip,
  type Crumb,
  DataList,
  Link,
  List,
  Paragraph,
  useLocal,
  useReconstructed,
  useWords,
} from '../../../ui/index.ts';
import { countPeople, findMissing, type Missing } from '../rules.ts';
import type { GroupSummary, Member, WorkingGroup } from '../types.ts';

/** 'adviseur verkeer · Openbare ruimte · 2 leden · voorzitter'. An origin that the role names already is not said again. */
export function memberLine({ t, dutch }: Words, { role, origin, from, people, chair }: Member): string {
  const where = t(`working-groups.origin.${origin}`);
  const parts = [dutch(role)];
  if (from) parts.push(dutch(from));
  else if (!role.toLowerCase().includes(where)) parts.push(where);
  if (people !== null) parts.push(t('working-groups.people', { people }));
  if (chair) parts.push(t('working-groups.chair'));
  return parts.join(' · ');
}

/** Who is in it; `href` leads to where a member is changed. */
export function MemberList({ members, href }: { members: Member[]; href?: (member: Member) => string }) {
  const words = useWords();
  return (
    <List
      items={members.map((member) => {
        const line = memberLine(words, member);
        return href ? <Link href={href(member)}>{line}</Link> : line;
      })}
    />
  );
}

/** Who is not there that one would want, and why it matters: in a friendly form for everyone. */
export function MissingList({ missing, forStaff = false }: { missing: Missing[]; forStaff?: boolean }) {
  const { t } = useWords();
  return (
    <List
      items={missing.map((one) => (
        <>
          <b>{t(forStaff ? `working-groups.work.missing.${one}` : `working-groups.missing.${one}`)}</b>{' '}
          {t(`working-groups.why.${one}`)}
        </>
      ))}
    />
  );
}

/** Short facts for a list: what kind, with how many, how often it met, and whom it misses while it goes on. */
export function useGroupFacts(): (group: GroupSummary) => ComponentChildren[] {
  const { t, dutch, list } = useWords();
  const reconstructed = useReconstructed();
  return (group) => {
    const { kind, members, met, rhythm } = group;
    const people = countPeople(members);
    const known = people !== null && !(reconstructed && members.length === 0);
    const facts = [
      t(`working-groups.kind.${kind}`),
      known ? t('working-groups.people', { people }) : t('working-groups.membersUnknown'),
    ];
    if (met > 0 || !reconstructed) facts.push(t('working-groups.met', { count: met }));
    if (rhythm) facts.push(dutch(rhythm));
    if (group.endedOn !== null || reconstructed) return facts;
    const missing = findMissing(group, members).map((one) => t(`working-groups.sought.${one}`));
    facts.push(
      missing.length > 0 ? t('working-groups.misses', { who: list(missing) }) : t('working-groups.missesNobody'),
    );
    return facts;
  };
}

export function StateChip({ group }: { group: Pick<WorkingGroup, 'endedOn'> }) {
  const { t } = useWords();
  const state = group.endedOn ? 'ended' : 'going';
  return <Chip state={group.endedOn ? 'stopped' : 'busy'}>{t(`working-groups.state.${state}`)}</Chip>;
}

export function PriorityLinks({ priorities }: Pick<GroupSummary, 'priorities'>) {
  const local = useLocal();
  const { dutch } = useWords();
  return (
    <List
      items={priorities.map(({ slug, title }) => <Link href={local(`/speerpunten/${slug}`)}>{dutch(title)}</Link>)}
    />
  );
}

/** The way back for staff; the last one is the page itself. */
export function useWorkCrumbs(...further: Crumb[]): Crumb[] {
  const local = useLocal();
  const { t } = useWords();
  return [
    { label: t('common.work'), href: local('/werk') },
    { label: t('working-groups.list.title'), href: local('/werk/werkgroepen') },
    ...further,
  ];
}

export function useGroupCrumb({ slug, name }: Pick<WorkingGroup, 'slug' | 'name'>): Crumb {
  const local = useLocal();
  const { dutch } = useWords();
  return { label: dutch(name), href: local(`/werk/werkgroepen/${slug}`) };
}

/** Both versions on one page: what somebody else made of it, above what was typed here. */
export function StandsNow({ items }: { items: { key: string; value: ComponentChildren }[] }) {
  const { t } = useWords();
  return (
    <>
      <div role="alert">
        <Alert kind="warning" title={t('common.changed')}>
          <Paragraph>{t('working-groups.form.conflict')}</Paragraph>
        </Alert>
      </div>
      <DataList items={items.map(({ key, value }) => ({ key, value: value || t('working-groups.form.nothing') }))} />
    </>
  );
}
