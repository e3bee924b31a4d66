// The letter to the council (raadsinformatiebrief): one page, so each part has only so many lines and says where the rest stands.
import type { PaperDocument, Part, Section } from '../../platform/documents/document.ts';
import type { Words } from '../../platform/i18n/words.ts';
import { askState, isInForce, type ListedDecision, sayGifts, sayWhy } from '../mandate/index.ts';
import { courseOf } from './courses.ts';
import { momentsAhead } from './moments.ts';
import { list, paragraph, sayAdopted, section, shorten, typed } from './parts.ts';
import type { ActionFacts, Affairs, OwnWords } from './types.ts';

/** How many lines each part has, and how long one is at most. */
const most = {
  late: 2,
  undecided: 1,
  done: 1,
  asks: 3,
  budgets: 2,
  moments: 5,
  line: 90,
  name: 60,
  owner: 32,
} as const;

export function composeCouncilLetter(affairs: Affairs, own: OwnWords, words: Words): PaperDocument {
  const { municipality, today } = affairs;
  const { t, date } = words;
  const title = shorten(subjectOf(affairs) ?? t('letters.doc.noTitle'), most.name);
  return {
    format: 1,
    title: t('letters.doc.titleCouncil', { title }),
    about: [
      { label: t('letters.doc.to'), value: t('letters.doc.toCouncil', { municipality }) },
      { label: t('letters.doc.from'), value: t('letters.doc.fromExecutive') },
      { label: t('letters.doc.day'), value: date(today) },
    ],
    sections: [
      ...(own.opening ? [section(t('letters.doc.opening'), typed(own.opening))] : []),
      section(t('letters.doc.why'), reason(affairs, words)),
      section(t('letters.doc.state'), stateOf(affairs, words)),
      ...nextAgendaOf(affairs, words),
      section(t('letters.doc.asked'), askedOf(affairs, words)),
      section(t('letters.doc.money'), moneyOf(affairs, words)),
      section(t('letters.doc.next'), [...nextOf(affairs, words), ...typed(own.closing)]),
    ],
  };
}

/** The agenda that the letter is about: the one whose promises it tells of, or the first that is being made. */
function subjectOf({ agenda, promisedIn }: Affairs): string | undefined {
  return promisedIn ?? agenda?.title;
}

function reason(affairs: Affairs, words: Words): Part[] {
  const { t } = words;
  const { agenda } = affairs;
  const subject = subjectOf(affairs);
  const why = subject && t('letters.doc.whyText', { title: shorten(subject, most.name) });
  if (!agenda) return [paragraph(why ?? t('letters.doc.noAgenda'))];
  const next =
    agenda.title === subject ? [] : [t('letters.doc.nextAgenda', { title: shorten(agenda.title, most.name) })];
  return [paragraph([why, ...next, sayAdopted(agenda, words)].join(' '))];
}

function stateOf(affairs: Affairs, words: Words): Part[] {
  const [course] = affairs.courses;
  return [...(course ? courseOf(affairs, course, words) : []), ...promisesOf(affairs, words)];
}

/** What is being made now, where that is another agenda than the one whose promises the letter tells of. */
function nextAgendaOf(affairs: Affairs, words: Words): Section[] {
  const [, next] = affairs.courses;
  return next ? [section(words.t('letters.doc.ofNext'), courseOf(affairs, next, words))] : [];
}

function promisesOf({ actions, promisedIn }: Affairs, words: Words): Part[] {
  const { t } = words;
  const promised = actions.filter((action) => action.promised);
  if (promised.length === 0 || !promisedIn) return [paragraph(t('letters.doc.nothingPromised'))];
  const of = (standing: ActionFacts['standing']) => promised.filter((action) => action.standing === standing);
  const tally = {
    ...{ promised: promised.length, done: of('done').length },
    ...{ late: of('late').length, undecided: of('undecided').length },
  };
  // What went wrong first: whoever reads only the first lines has read that.
  const standings = ['late', 'undecided', 'done'] as const;
  const told = standings.flatMap((standing) => of(standing).slice(0, most[standing]));
  const all = standings.flatMap(of).length === told.length;
  return [
    paragraph([t('letters.doc.tally', tally), ...(all ? [] : [t('letters.doc.among')])].join(' ')),
    ...list(told.map((action) => sayAction(action, words))),
    paragraph(t('letters.doc.more'), { label: t('letters.doc.toActions'), href: '/acties' }),
  ];
}

function sayAction({ title, owner, dueOn, standing }: ActionFacts, { t, date }: Words): string {
  const said = {
    standing: t(`actions.state.${standing}`),
    title: shorten(title, most.name),
    owner: owner ? shorten(owner, most.owner) : t('letters.doc.nobody'),
  };
  return standing === 'late' && dueOn
    ? t('letters.doc.action', { ...said, date: date(dueOn) })
    : t('letters.doc.actionPlain', said);
}

function askedOf({ decisions, today }: Affairs, words: Words): Part[] {
  const { t } = words;
  const asks = decisions
    .filter(({ body, outcome }) => body === 'council' && outcome === 'carried')
    .flatMap((decision) => decision.asks);
  if (asks.length === 0) return [paragraph(t('letters.doc.nothingAsked'))];
  const order = ['late', 'open', 'done'];
  // What was done last comes before what the council has been told already.
  const sorted = asks.toSorted(
    (one, other) =>
      order.indexOf(askState(one, today)) - order.indexOf(askState(other, today)) ||
      (other.doneOn ?? '').localeCompare(one.doneOn ?? ''),
  );
  const lines = sorted
    .slice(0, most.asks)
    .map((ask) => [sayAsk(ask, today, words), shorten(ask.outcomeWords ?? '', most.line)].filter(Boolean).join(' '));
  return [
    ...list(lines),
    paragraph(t('letters.doc.more'), { label: t('letters.doc.toDecisions'), href: '/besluiten' }),
  ];
}

function sayAsk(ask: ListedDecision['asks'][number], today: string, { t, date }: Words): string {
  const said = shorten(ask.words, most.line).replace(/\.$/, '');
  if (ask.doneOn) return t('letters.doc.askDone', { words: said, date: date(ask.doneOn) });
  if (!ask.dueOn) return t('letters.doc.askOpen', { words: said });
  const late = askState(ask, today) === 'late';
  return t(late ? 'letters.doc.askLate' : 'letters.doc.askOpenBy', { words: said, date: date(ask.dueOn) });
}

function moneyOf({ checks, decisions, today }: Affairs, words: Words): Part[] {
  const money = checks.filter(({ name }) => name === 'money').map((check) => sayWhy(words, check));
  const budgets = decisions.filter((one) => one.kind === 'budget' && isInForce(one, today)).slice(0, most.budgets);
  return [
    ...money.map((said) => paragraph(shorten(said, most.line + most.name))),
    ...list(budgets.map((one) => `${shorten(one.title, most.name)}: ${sayGifts(words, one).join(' ')}`)),
  ];
}

/** What is ahead for the council. Who has hours is for staff, and so is what they have to do first. */
function nextOf(affairs: Affairs, words: Words): Part[] {
  const hooks = affairs.hooks.filter(({ ground }) => ground !== 'hours');
  return list(momentsAhead(affairs, hooks, words).slice(0, most.moments));
}
