import { expect, test } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { agenda } from '../../../test/builders/thread.ts';
import { makeMunicipality } from '../../../test/municipality.ts';
import { once } from '../../platform/forms/once.ts';
import { addProposal } from './commands.ts';

test('two people who make a proposal at the same moment both get one, each with a number of its own', async () => {
  const app = await testApp();
  const home = await makeMunicipality(app);
  const agendaId = await app.inside(home, (tx) => agenda(tx));
  const both = Promise.withResolvers<void>();
  let waiting = 0;
  // Each form is on record before either proposal is made, as when two people press the button together.
  const send = (title: string) => {
    const form = new FormData();
    form.set('formKey', title);
    return app.inside(home, (tx) =>
      once<never>(tx, form, async () => {
        waiting += 1;
        if (waiting === 2) both.resolve();
        await both.promise;
        return { done: String((await addProposal(tx, { agendaId, title })).number) };
      }),
    );
  };
  const made = await Promise.all([send('Lichtere deuren'), send('Geen drempels')]);
  expect(made.toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))).toEqual([
    { done: '1' },
    { done: '2' },
  ]);
});
