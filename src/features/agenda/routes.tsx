import { Hono } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import type { MunicipalityTx } from '../../platform/database/database.ts';
import { type AppContext, type AppEnv, absolute, inMunicipality, local } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { may } from '../../platform/policies/roles.ts';
import { findInvitations, type InvitationFinder } from '../../platform/policies/tasks.ts';
import { listProgress, type Progress } from '../actions/index.ts';
import { differencesBetween } from './differences.ts';
import { agendaPolicy } from './policy.ts';
import { findPrevious, listEditions, readContent } from './queries.ts';
import { asOpenData, editionName, readEditionName } from './rules.ts';
import { staffRoutes } from './staff-routes.tsx';
import type { Composition, EditionMark, Fulfilled } from './types.ts';
import { AgendaPage, NoAgendaPage } from './views/agenda-page.tsx';

type Finders = readonly InvitationFinder[];

/**
 * /agenda: what the municipality and its partners promised, edition by edition, and how it goes.
 * @param invitationFinders in what one can take part until there is an edition.
 */
export const agendaRoutes = ({ invitationFinders }: { invitationFinders: Finders }) =>
  new Hono<AppEnv>()
    .get('/agenda', shared, (c) => showEdition(c, invitationFinders))
    .get('/agenda.json', shared, (c) => sendOpenData(c, undefined))
    .get('/agenda/:edition{[a-z0-9-]+\\.json}', shared, (c) =>
      sendOpenData(c, c.req.param('edition').replace(/\.json$/, '')),
    )
    .get('/agenda/:edition', shared, (c) => showEdition(c, invitationFinders))
    .route('/', staffRoutes);

interface Read {
  /** All editions, the one that holds now first. */
  editions: EditionMark[];
  edition: EditionMark;
  content: Composition;
  before: Composition | undefined;
  progress: Map<string, Progress>;
  previous: Fulfilled | undefined;
}

type Verdict = Read | { kind: 'no-editions' } | { kind: 'unknown' };

async function showEdition(c: AppContext, finders: Finders): Promise<Response> {
  const read = await readEdition(c, c.req.param('edition'));
  const reconstructed = c.var.municipality.kind === 'reconstructed';
  if ('kind' in read) {
    if (read.kind === 'unknown') return c.notFound();
    const mayViewDraft = may(agendaPolicy, 'viewDraft', c.var.actor);
    const invitations = c.var.municipality.readOnly
      ? []
      : await inMunicipality(c, (tx) => findInvitations(tx, finders));
    return c.render(<NoAgendaPage {...{ reconstructed, mayViewDraft, invitations }} />);
  }
  const { editions, edition, content, before, progress, previous } = read;
  return c.render(
    <AgendaPage
      content={content}
      progress={progress}
      today={dayOf(c.var.app.clock())}
      reconstructed={reconstructed}
      edition={edition}
      previous={previous}
      newer={editions[0]?.id === edition.id ? undefined : editions[0]}
      others={editions.filter(({ id }) => id !== edition.id)}
      changes={before && { before, differences: differencesBetween(before, content) }}
    />,
  );
}

async function sendOpenData(c: AppContext, name: string | undefined): Promise<Response> {
  const read = await readEdition(c, name);
  if ('kind' in read) return c.notFound();
  const { edition, content, progress } = read;
  // Public data, without anything of whoever asks: any site may read it.
  c.header('Access-Control-Allow-Origin', '*');
  const { slug, name: municipality, kind } = c.var.municipality;
  return c.json({
    municipality: { slug, name: municipality },
    page: absolute(c, local(c, `/agenda/${editionName(edition)}`)),
    ...asOpenData({ edition, content, progress, reconstructed: kind === 'reconstructed' }),
  });
}

function readEdition(c: AppContext, name: string | undefined): Promise<Verdict> {
  return inMunicipality(c, async (tx) => {
    const editions = await listEditions(tx);
    const asked = name === undefined ? undefined : readEditionName(name);
    const edition = asked
      ? editions.find(({ agendaSlug, number }) => agendaSlug === asked.agendaSlug && number === asked.number)
      : editions[0];
    if (name !== undefined && (!asked || !edition)) return { kind: 'unknown' };
    if (!edition) return { kind: 'no-editions' };
    return { editions, edition, ...(await readAll(tx, editions, edition)) };
  });
}

async function readAll(tx: MunicipalityTx, editions: EditionMark[], edition: EditionMark) {
  const content = await readContent(tx, edition.id);
  const last = editions.find(({ agendaId, number }) => agendaId === edition.agendaId && number === edition.number - 1);
  return {
    content,
    before: last && (await readContent(tx, last.id)),
    previous: await findPrevious(tx, edition.agendaId),
    progress: await listProgress(
      tx,
      content.actions.map(({ id }) => id),
    ),
  };
}
