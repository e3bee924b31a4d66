import { Hono } from 'hono';
import { inWords } from '../../platform/forms/form.ts';
import { once } from '../../platform/forms/once.ts';
import { type AppContext, type AppEnv, inMunicipality, local, sentForm } from '../../platform/http/env.ts';
import { listDomains } from '../inventory/index.ts';
import { findCurrentAgenda } from '../periods/index.ts';
import { receiptOf, takeIn } from './commands.ts';
import { readSignal } from './form.ts';
import { NotHere } from './views/not-here.tsx';
import { TellPage } from './views/tell-page.tsx';

/** Where anyone tells what they meet, without an account. */
export const tellRoutes = new Hono<AppEnv>()
  .get('/meedoen', async (c) => {
    if (c.var.municipality.readOnly) return c.render(<NotHere />);
    return c.render(<TellPage {...(await tellProps(c))} />);
  })
  .post('/meedoen', async (c) => {
    const form = await sentForm(c);
    const props = await tellProps(c);
    const read = readSignal(form, props.domains);
    if (!read.ok) {
      c.status(422);
      return c.render(<TellPage {...props} typed={read.typed} errors={inWords(read.problems, c.var.words)} />);
    }
    const outcome = await inMunicipality(c, (tx) =>
      once<never>(tx, form, async () => {
        const agenda = await findCurrentAgenda(tx);
        return {
          done: await takeIn(tx, c.var.app.secrets, {
            ...read.value,
            agendaId: agenda?.id ?? null,
            gatheringId: null,
            toldBy: 'self',
          }),
        };
      }),
    );
    return 'done' in outcome ? goToReceipt(c, outcome.done) : c.notFound();
  });

/** To the receipt of a signal: the last step of every way of telling something. */
export function goToReceipt(c: AppContext, signalId: string): Response {
  return c.redirect(`/volg/${receiptOf(c.var.app.secrets, signalId)}/bewijsje`, 303);
}

async function tellProps(c: AppContext) {
  return {
    action: local(c, '/meedoen'),
    formKey: c.var.app.newId(),
    domains: await inMunicipality(c, listDomains),
    privacyHref: local(c, '/privacy'),
  };
}
