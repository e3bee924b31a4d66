import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import {
  adoptionCheckers,
  evidenceFinders,
  figureFinders,
  findNext,
  groundPages,
  influenceFinders,
  invitationFinders,
  noteFinders,
  taskFinders,
  tellers,
  workRooms,
} from './contributions.ts';
import { accountRoutes, signedIn } from './features/accounts/index.ts';
import { ActionEntry, actionRoutes, listActions } from './features/actions/index.ts';
import { adviceRoutes } from './features/advice/index.ts';
import { agendaRoutes, listPublished } from './features/agenda/index.ts';
import { ballotRoutes, countSupport, explainRoutes, listElsewhere, votingRoutes } from './features/ballots/index.ts';
import { codeRoots, codeRoutes } from './features/codes/index.ts';
import { demonstrationRoutes } from './features/demonstration/index.ts';
import { derivationRoutes, HeardIn, reactRoutes, readHeard } from './features/derivation/index.ts';
import { findJoinAddress, gatheringRoutes, joinRoutes } from './features/gatherings/index.ts';
import { letterRoutes } from './features/letters/index.ts';
import { listTaken, mandateRoutes } from './features/mandate/index.ts';
import { methodRoutes } from './features/methods/index.ts';
import { municipalityRoutes, nationalRoutes } from './features/municipalities/index.ts';
import { listBelongings, organisationRoutes } from './features/organisations/index.ts';
import { periodRoutes } from './features/periods/index.ts';
import { priorityRoutes } from './features/priorities/index.ts';
import { proposalRoutes } from './features/proposals/index.ts';
import { deskRoutes, followRoutes, noticeRoutes, takeUpSignals, tellRoutes } from './features/signals/index.ts';
import { stepRoutes } from './features/steps/index.ts';
import { listServed, visionRoutes } from './features/vision/index.ts';
import { GroupsOn, listGroupsOn, workingGroupRoutes } from './features/working-groups/index.ts';
import type { AppEnv, Dependencies } from './platform/http/env.ts';
import { healthRoutes } from './platform/http/health.ts';
import { language } from './platform/http/language.ts';
import { municipalityOfAddress } from './platform/http/municipality.ts';
import { withoutLastSlash } from './platform/http/one-address.ts';
import { codeInAddress, readableAddress, restsOnCode, sameOrigin, securityHeaders } from './platform/http/security.ts';
import { compressOthers, keepSharedPages } from './platform/http/shared-pages.ts';
import { anonymous } from './platform/policies/roles.ts';
import { answerNotFound, answerProblem } from './problems.tsx';
import { renderPage } from './site.tsx';

/** Twice the longest story, all of it in emoji, as a browser sends it. */
const largestForm = 1024 * 1024;

/** The whole app, from what it is made of. What runs and what is tested is this. */
export function createApp(dependencies: Dependencies): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  keepSharedPages(app, dependencies);
  app.use(async (c, next) => {
    c.set('app', dependencies);
    c.set('requestId', dependencies.newId());
    c.set('actor', anonymous);
    c.header('X-Request-Id', c.var.requestId);
    c.setRenderer((page) => c.html(renderPage(c, page)));
    await next();
  });
  app.use(securityHeaders);
  app.use(compressOthers);
  app.use('/assets/*', serveAssets(dependencies.assets.folder));
  app.route('/', healthRoutes);
  app.use(language);
  app.use(readableAddress);
  app.use(withoutLastSlash);
  for (const root of codeRoots) app.use(`${root}/*`, restsOnCode).use(`${root}/:code/*`, codeInAddress);
  app.use(
    bodyLimit({
      maxSize: largestForm,
      onError: () => {
        throw new HTTPException(413);
      },
    }),
  );
  app.use(sameOrigin);
  app.use(municipalityOfAddress);
  app.use(signedIn);

  app.route('/', nationalRoutes);
  if (dependencies.demonstration) app.route('/', demonstrationRoutes);
  app.route('/', explainRoutes);
  app.route('/', codePages());
  app.route('/:municipality', municipalityPages());

  app.notFound(answerNotFound);
  app.onError(answerProblem);
  return app;
}

/** What one comes to with a code: a receipt, a join code, a voting code or the link in a notice. */
function codePages(): Hono<AppEnv> {
  const follow = followRoutes({ tellers, wayBack: findJoinAddress, noteFinders });
  const pages = new Hono<AppEnv>();
  for (const routes of [codeRoutes, joinRoutes, votingRoutes, follow, reactRoutes, noticeRoutes])
    pages.route('/', routes);
  return pages;
}

function municipalityPages(): Hono<AppEnv> {
  const pages = new Hono<AppEnv>().use(knownMunicipality, nothingInTheirName);
  const slices = [
    municipalityRoutes({ taskFinders, figureFinders, workRooms, invitationFinders, groundPages, findNext }),
    accountRoutes(listBelongings),
    periodRoutes(takeUpSignals, adoptionCheckers),
    methodRoutes({ influenceFinders }),
    mandateRoutes(tellers),
    gatheringRoutes,
    tellRoutes,
    deskRoutes(tellers),
    proposalRoutes({ tellers, countSupport, listElsewhere }),
    ballotRoutes,
    visionRoutes({ tellers, listDecisions: listTaken }),
    // Before the pages of single priorities: it answers at addresses among theirs.
    derivationRoutes(tellers),
    priorityRoutes({
      ...{ tellers, listPublished, listActions, ActionEntry, readHeard, HeardIn },
      ...{ listServed, listGroupsOn, GroupsOn },
    }),
    organisationRoutes,
    workingGroupRoutes,
    actionRoutes({ tellers, listPublished }),
    adviceRoutes,
    agendaRoutes({ invitationFinders }),
    stepRoutes({ evidenceFinders }),
    letterRoutes({ evidenceFinders }),
  ];
  for (const routes of slices) pages.route('/', routes);
  return pages;
}

const knownMunicipality = createMiddleware<AppEnv>(async (c, next) => {
  if (!c.var.municipality) return c.notFound();
  return next();
});

/** A reconstruction of a real municipality takes in nothing: nobody there would read it. */
const nothingInTheirName = createMiddleware<AppEnv>(async (c, next) => {
  if (c.var.municipality.readOnly && c.req.method !== 'GET' && c.req.method !== 'HEAD') throw new HTTPException(403);
  await next();
  if (c.var.municipality.kind !== 'live') c.header('X-Robots-Tag', 'noindex');
});

// The names of the built files hold a fingerprint of their content, so they may be kept for ever.
function serveAssets(folder: string) {
  return serveStatic<AppEnv>({
    root: folder,
    precompressed: true,
    rewriteRequestPath: (path) => path.replace(/^\/assets/, ''),
    onFound: (_path, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
  });
}
