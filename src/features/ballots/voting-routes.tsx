import { Hono } from 'hono';
import { readCode } from '../../platform/codes/codes.ts';
import { type AppContext, type AppEnv, inMunicipality, sentForm } from '../../platform/http/env.ts';
import { forCode, type TypedCode } from '../codes/index.ts';
import { clearDraft, type DraftPaper, keepsDrafts, readDraft, tryCookie, writeDraft } from './draft.ts';
import { readPaper, readTicks } from './form.ts';
import { castVote } from './intake.ts';
import { findBallot, findReceipt, isReceipt, listOptions } from './queries.ts';
import { isPastClosing, votingOf } from './rules.ts';
import type { Ballot, Choices, Option } from './types.ts';
import { CheckPage, PaperPage } from './views/paper-page.tsx';
import { OverPage, ProofPage, SoonPage } from './views/voted-pages.tsx';

/**
 * /d/<code>: whoever holds a voting code fills in one paper. Nothing here writes the code or the choices anywhere else; what
 * was ticked and not sent yet lies sealed in the voter's own browser (`draft.ts`).
 */
export const votingRoutes = new Hono<AppEnv>()
  .get('/d/:code', forCode('voting', showPaper))
  .post('/d/:code', forCode('voting', checkPaper))
  .get('/d/:code/controle', forCode('voting', showCheck))
  .get('/d/:code/stem', forCode('voting', backToPaper))
  .post('/d/:code/stem', forCode('voting', sendVote))
  .get('/d/:code/bewijs', forCode('voting', showProof));

interface Polling {
  ballot: Ballot;
  options: Option[];
  voted: boolean;
  late: boolean;
}

async function showPaper(c: AppContext, code: TypedCode): Promise<Response> {
  // However the code was typed, there is one address: what was ticked is kept for that one.
  if (c.req.param('code') !== code.code) return backToPaper(c, code);
  const polling = await readPolling(c, code);
  if (!polling) return c.notFound();
  const closed = notNow(c, code, polling);
  if (closed) return closed;
  const ticked = readDraft(c, draftPaperOf(code, polling)) ?? [];
  tryCookie(c, code.code);
  const over = ticked.length - polling.ballot.maxChoices;
  if (over > 0) return paperAgain(c, code, { polling, ticked, over });
  return c.render(<PaperPage code={code.code} {...polling} ticked={ticked} />);
}

/** What was ticked, to look at once more. Without it: back to the paper. */
async function showCheck(c: AppContext, code: TypedCode): Promise<Response> {
  const polling = await readPolling(c, code);
  if (!polling) return c.notFound();
  const { ballot, options } = polling;
  const ticked = readDraft(c, draftPaperOf(code, polling));
  const closed = notNow(c, code, { ...polling, sent: ticked });
  if (closed) return closed;
  if (!ticked || ticked.length > ballot.maxChoices) return backToPaper(c, code);
  return c.render(<CheckPage code={code.code} ballot={ballot} chosen={optionsAt(options, ticked)} />);
}

/** Takes in what was ticked, or from the last look the wish to change it, and leads to the page that shows it. */
async function checkPaper(c: AppContext, code: TypedCode): Promise<Response> {
  const form = await sentForm(c);
  const polling = await readPolling(c, code);
  if (!polling) return c.notFound();
  const { ballot, options } = polling;
  const paper = readPaper(form, { maxChoices: ballot.maxChoices, optionCount: options.length });
  const ticked = 'ticked' in paper ? paper.ticked : paper.choices;
  const closed = notNow(c, code, { ...polling, sent: ticked });
  if (closed) return closed;
  if (paper.kind !== 'unknown' && keepsDrafts(c)) {
    writeDraft(c, draftPaperOf(code, polling), ticked);
    const wrong = paper.kind === 'too-many' || form.get('change');
    return c.redirect(`/d/${code.code}${wrong ? '' : '/controle'}`, 303);
  }
  // No cookies, no way back: the pages themselves carry what was ticked.
  if (paper.kind !== 'fine') return paperAgain(c, code, { polling, ticked, over: 'over' in paper ? paper.over : 0 });
  if (form.get('change')) return c.render(<PaperPage code={code.code} {...polling} ticked={ticked} />);
  return c.render(<CheckPage code={code.code} ballot={ballot} chosen={optionsAt(options, ticked)} />);
}

async function sendVote(c: AppContext, code: TypedCode): Promise<Response> {
  const form = await sentForm(c);
  const ticked = readTicks(form);
  if (ticked.length === 0 && !form.get('blank')) {
    c.status(422);
    return checkPaper(c, code);
  }
  const { app, municipality } = c.var;
  const verdict = await castVote(
    { database: app.database, secrets: app.secrets, municipalityId: municipality.id, ballotId: code.subjectId },
    { code: code.code, choices: ticked },
  );
  if (verdict.kind === 'cast') {
    clearDraft(c, code.code);
    return c.redirect(`/d/${code.code}/bewijs?bewijs=${verdict.receipt}`, 303);
  }
  const polling = await readPolling(c, code);
  if (!polling) return c.notFound();
  const known = ticked.filter((place) => optionsAt(polling.options, [place]).length > 0);
  const closed = notNow(c, code, { ...polling, sent: known });
  if (closed) return closed;
  return paperAgain(c, code, { polling, ticked: known, over: verdict.kind === 'too-many' ? verdict.over : 0 });
}

/** The receipt is in the address as well, so that it is not lost to somebody who voted in the last second. */
async function showProof(c: AppContext, code: TypedCode): Promise<Response> {
  const letters = readCode(c.req.query('bewijs') ?? '');
  const found = await inMunicipality(c, async (tx) => {
    const ballot = await findBallot(tx, { id: code.subjectId });
    const open = await findReceipt(tx, c.var.app.secrets, { ballotId: code.subjectId, code: code.code });
    const listed = letters !== undefined && (await isReceipt(tx, code.subjectId, letters));
    return { ballot, receipt: open ?? (listed ? letters : undefined) };
  });
  if (!found.ballot) return c.notFound();
  if (!found.receipt) return backToPaper(c, code);
  return c.render(<ProofPage code={code.code} ballot={found.ballot} receipt={found.receipt} />);
}

function backToPaper(c: AppContext, code: TypedCode): Response {
  return c.redirect(`/d/${code.code}`, 303);
}

/** The page for somebody who cannot vote now; `sent` are the choices that came too late or too early. */
function notNow(c: AppContext, code: TypedCode, { ballot, options, sent }: Polling & { sent?: Choices | undefined }) {
  const voting = votingOf(ballot);
  if (voting === 'open') return undefined;
  c.status(sent && c.req.method === 'POST' ? 409 : 200);
  if (voting === 'not-yet') return c.render(<SoonPage ballot={ballot} code={code.code} />);
  return c.render(<OverPage ballot={ballot} {...(sent ? { sent: optionsAt(options, sent) } : {})} />);
}

interface Wrong {
  polling: Polling;
  ticked: Choices;
  over: number;
}

function paperAgain(c: AppContext, code: TypedCode, { polling, ticked, over }: Wrong) {
  const { t } = c.var.words;
  c.status(422);
  const message = over > 0 ? t('ballots.paper.tooMany', { over }) : t('ballots.paper.unknown');
  const errors = [{ field: 'choice', message }];
  return c.render(<PaperPage code={code.code} {...polling} ticked={ticked} errors={errors} />);
}

function draftPaperOf({ code }: TypedCode, { ballot, options }: Polling): DraftPaper {
  return { ballotId: ballot.id, code, optionCount: options.length };
}

function optionsAt(options: Option[], places: Choices): Option[] {
  return options.filter(({ place }) => place !== null && places.includes(place));
}

function readPolling(c: AppContext, { code, subjectId }: TypedCode): Promise<Polling | undefined> {
  return inMunicipality(c, async (tx) => {
    const ballot = await findBallot(tx, { id: subjectId });
    if (!ballot) return undefined;
    return {
      ballot,
      options: await listOptions(tx, subjectId),
      voted: (await findReceipt(tx, c.var.app.secrets, { ballotId: subjectId, code })) !== undefined,
      late: isPastClosing(ballot, tx.now),
    };
  });
}
