// What the pages about a check are made of: read in one transaction, before anything is shown.
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { tellGatherings } from '../gatherings/index.ts';
import { listPublicWords, type Signal } from '../signals/index.ts';
import { followForward, listAllPlaces } from '../thread/index.ts';
import { countReactions, findCheck, findCheckById, listChecked, listOwn } from './queries.ts';
import { isAsked, noReactions, type Stage, stageOf } from './rules.ts';
import type { CheckedPriority, MemberCheck, Reaction, Reactions, Share } from './types.ts';

/** A priority that people were asked about, with how often what was said of it. */
export interface Asked extends CheckedPriority {
  reactions: Reactions;
}

export interface ReadCheck {
  check: MemberCheck;
  stage: Stage;
  asked: Asked[];
  /** How many say that their story is in none of them. */
  missing: number;
}

/** The last check on the priorities of an agenda, with what was said; undefined when nobody was asked yet. */
export async function readCheckOf(tx: MunicipalityTx, agendaId: string): Promise<ReadCheck | undefined> {
  const check = await findCheck(tx, agendaId);
  if (!check) return undefined;
  const counts = await countReactions(tx, check.id);
  const checked = await listChecked(tx, check.id);
  return {
    check,
    stage: stageOf(check, dayOf(tx.now)),
    asked: checked.map((one) => ({ ...one, reactions: counts.get(one.priorityId) ?? noReactions })),
    missing: counts.get(null)?.amiss ?? 0,
  };
}

const quotesShown = 2;

/** What we understood: a priority with where the stories in it were told, and some of their words. */
export interface Understood extends Asked {
  places: Share[];
  quotes: string[];
}

/** The same for everyone to read, with what each priority was made of. */
export async function withGround(tx: MunicipalityTx, asked: Asked[]): Promise<Understood[]> {
  const places = await listAllPlaces(
    tx,
    asked.map(({ priorityId }) => priorityId),
  );
  const nodes = [...places.values()].flat().map(({ id }) => ({ id, kind: 'gathering' as const }));
  const told = await tellGatherings(tx, nodes);
  const understood: Understood[] = [];
  for (const one of asked) {
    const quotes = await listPublicWords(tx, one.priorityId, quotesShown);
    const own = (places.get(one.priorityId) ?? []).flatMap(({ id, voices }) => {
      const place = told.get(id);
      return place ? [{ title: place.title, href: place.href, voices }] : [];
    });
    understood.push({ ...one, quotes, places: own });
  }
  return understood;
}

/** What somebody can say, or said, with the receipt of a story. */
export interface OwnCheck {
  check: MemberCheck;
  stage: Stage;
  /** The priorities that their story is in. */
  own: CheckedPriority[];
  said: Reaction[];
}

/**
 * Undefined when nobody was asked about the agenda for which the story was told, or not about this story.
 * @param checkId the check that a form was about; the last one where nobody filled in anything yet.
 */
export async function readOwnCheck(
  tx: MunicipalityTx,
  signal: Signal,
  checkId?: string,
): Promise<OwnCheck | undefined> {
  const { agendaId } = signal;
  const check = agendaId ? await (checkId ? findCheckById(tx, checkId) : findCheck(tx, agendaId)) : undefined;
  if (!check || check.agendaId !== agendaId || !isAsked(signal, check)) return undefined;
  const path = new Set((await followForward(tx, signal.id)).nodes.map(({ id }) => id));
  const checked = await listChecked(tx, check.id);
  return {
    check,
    stage: stageOf(check, dayOf(tx.now)),
    own: checked.filter(({ priorityId }) => path.has(priorityId)),
    said: await listOwn(tx, check.id, signal.id),
  };
}
