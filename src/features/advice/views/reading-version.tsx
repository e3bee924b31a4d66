import { Heading, Link, Paragraph, useWords } from '../../../ui/index.ts';
import { arrange, type ComposedAction, type Composition } from '../../agenda/index.ts';
import { passageKey } from '../rules.ts';
import type { Passage } from '../types.ts';
import { useLines, usePassage } from './passage.tsx';

interface ReadingVersionProps {
  content: Composition;
  /** Where advice on one passage is given; left out where nobody can. */
  giveHref?: ((passage: string) => string) | undefined;
}

/** The draft as it was when the round opened, to be read from beginning to end. */
export function ReadingVersion({ content, giveHref }: ReadingVersionProps) {
  const { t, dutch } = useWords();
  const { priorities, others } = arrange(content);
  const { introduction, title } = content.agenda;
  return (
    <>
      <Heading level={3}>{dutch(title)}</Heading>
      {introduction && <Lines text={introduction} />}
      <Give about={{ kind: introduction ? 'introduction' : 'whole', id: null, title: null }} giveHref={giveHref} />
      {priorities.map(({ priority, actions }, index) => (
        <>
          <Heading level={3}>
            {index + 1}. {dutch(priority.title)}
          </Heading>
          {priority.about && <Lines text={priority.about} />}
          <Give about={{ kind: 'priority', id: priority.id, title: priority.title }} giveHref={giveHref} />
          {actions.map((action) => (
            <ActionInDraft action={action} giveHref={giveHref} />
          ))}
        </>
      ))}
      {others.length > 0 && <Heading level={3}>{t('agenda.others.title')}</Heading>}
      {others.map((action) => (
        <ActionInDraft action={action} giveHref={giveHref} />
      ))}
    </>
  );
}

function ActionInDraft({ action, giveHref }: { action: ComposedAction } & Pick<ReadingVersionProps, 'giveHref'>) {
  const { t, date, dutch } = useWords();
  const { id, title, about, owner, dueOn, measure } = action;
  const facts = [
    owner ? t('advice.draft.owner', { owner: owner.name }) : t('agenda.action.noOwner'),
    dueOn ? t('advice.draft.due', { date: date(dueOn) }) : t('agenda.action.noDate'),
  ];
  return (
    <>
      <Heading level={4}>{dutch(title)}</Heading>
      {about && <Lines text={about} />}
      <Paragraph small>{facts.join(' · ')}</Paragraph>
      {measure && (
        <Paragraph>
          <b>{t('agenda.action.measure')}</b> {dutch(measure)}
        </Paragraph>
      )}
      <Give about={{ kind: 'action', id, title }} giveHref={giveHref} />
    </>
  );
}

interface GiveProps extends Pick<ReadingVersionProps, 'giveHref'> {
  about: Passage;
}

function Give({ about, giveHref }: GiveProps) {
  const { t } = useWords();
  const passage = usePassage();
  if (!giveHref) return null;
  return (
    <Paragraph>
      <Link href={giveHref(passageKey(about))}>{t('advice.draft.give', { passage: passage(about) })}</Link>
    </Paragraph>
  );
}

function Lines({ text }: { text: string }) {
  const lines = useLines();
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <Paragraph>{lines(paragraph)}</Paragraph>
      ))}
    </>
  );
}
