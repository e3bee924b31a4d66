import { Hono } from 'hono';
import { drawQr } from '../../platform/codes/qr.ts';
import { sentText } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import {
  type AppContext,
  type AppEnv,
  absolute,
  inMunicipality,
  sentForm,
  spokenAddress,
} from '../../platform/http/env.ts';
import { keepPrivate } from '../../platform/http/security.ts';
import { only } from '../accounts/index.ts';
import { makeCodes, readCodes } from './drawing.ts';
import { readCodeCount } from './form.ts';
import { policy } from './policy.ts';
import { sheetOf } from './rules.ts';
import { CodesPage, MakeCodesPage } from './views/codes-page.tsx';
import { ballotIn, hereOf } from './work-routes.tsx';

/** The voting codes of one ballot: making them, and the slips to hand out. */
export const codeRoutes = new Hono<AppEnv>()
  .get('/codes', only(policy, 'handOut'), showCodes)
  .post('/codes', only(policy, 'handOut'), addCodes);

async function showCodes(c: AppContext): Promise<Response> {
  keepPrivate(c);
  const asked = Number(c.req.query('blad') ?? 1);
  const found = await inMunicipality(c, async (tx) => {
    const ballot = await ballotIn(c, tx);
    if (!ballot) return undefined;
    const page = sheetOf(asked, ballot.codesMade);
    return { ballot, page, codes: await readCodes(tx, c.var.app.secrets, { ballotId: ballot.id, ...page }) };
  });
  if (!found) return c.notFound();
  const codes = await Promise.all(
    found.codes.map(async (code) => ({ code, qr: await drawQr(absolute(c, `/d/${code}`)) })),
  );
  const address = spokenAddress(c, '/d');
  return c.render(<CodesPage ballot={found.ballot} page={found.page} codes={codes} address={address} />);
}

async function addCodes(c: AppContext): Promise<Response> {
  const form = await sentForm(c);
  const read = readCodeCount(form);
  const found = await inMunicipality(c, async (tx) => {
    const ballot = await ballotIn(c, tx);
    if (!ballot || !read.ok) return { ballot };
    const outcome = await once(tx, form, async () => {
      const verdict = await makeCodes(tx, c.var.app.secrets, { ballotId: ballot.id, count: read.value.count });
      return verdict.kind === 'made' ? { done: `${hereOf(c)}?nieuws=codes` } : { refused: verdict.kind };
    });
    return { ballot, outcome };
  });
  if (!found.ballot) return c.notFound();
  if (found.outcome && 'done' in found.outcome) return c.redirect(found.outcome.done, 303);
  const { t } = c.var.words;
  c.status(found.outcome ? 409 : 422);
  const message = found.outcome
    ? t(found.outcome.refused === 'too-late' ? 'ballots.codes.tooLate' : 'ballots.codes.tooMany')
    : t('ballots.form.countWrong');
  return c.render(
    <MakeCodesPage
      ballot={found.ballot}
      action={`${hereOf(c)}/codes`}
      formKey={c.var.app.newId()}
      typed={sentText(form, 'count')}
      errors={[{ field: 'count', message }]}
    />,
  );
}
