import { Hono } from 'hono';
import { drawQr } from '../../platform/codes/qr.ts';
import {
  type AppContext,
  type AppEnv,
  absolute,
  inMunicipality,
  isOnlyHere,
  spokenAddress,
} from '../../platform/http/env.ts';
import { only } from '../accounts/index.ts';
import { countFrom } from '../signals/index.ts';
import { joinCode } from './join-code.ts';
import { gatheringPolicy } from './policy.ts';
import { findGathering } from './queries.ts';
import { HandoutPage } from './views/handout-page.tsx';
import { ScreenPage } from './views/screen-page.tsx';

const note = only(gatheringPolicy, 'note');

/** What hangs and lies in the hall: the code on the big screen and on paper. */
export const hallRoutes = new Hono<AppEnv>()
  .get('/werk/bijeenkomsten/:slug/scherm', note, async (c) => {
    const hall = await readHall(c);
    return hall ? c.render(<ScreenPage {...hall} now={c.var.app.clock()} />) : c.notFound();
  })
  .get('/werk/bijeenkomsten/:slug/uitdeelblad', note, async (c) => {
    const hall = await readHall(c);
    return hall ? c.render(<HandoutPage {...hall} />) : c.notFound();
  });

async function readHall(c: AppContext) {
  const found = await inMunicipality(c, async (tx) => {
    const gathering = await findGathering(tx, c.req.param('slug') ?? '');
    if (!gathering) return undefined;
    return { gathering, voices: await countFrom(tx, gathering.id) };
  });
  if (!found) return undefined;
  const code = joinCode(c.var.app.secrets, found.gathering);
  return {
    ...found,
    code,
    onlyHere: isOnlyHere(c),
    address: spokenAddress(c, '/d'),
    qr: await drawQr(absolute(c, `/d/${code}`)),
  };
}
