import { Hono } from 'hono';
import { inWords } from '../../platform/forms/form.ts';
import type { AppEnv } from '../../platform/http/env.ts';
import { checkExample, countExample, exampleProposals, readExample } from './example.ts';
import { ExplainPage } from './views/explain-page.tsx';

/** How votes are counted fairly, for everyone: of no municipality. The form only asks, so an example can be sent on as a link. */
export const explainRoutes = new Hono<AppEnv>().get('/uitleg/eerlijk-tellen', (c) => {
  const { words } = c.var;
  const example = readExample(new URL(c.req.url).searchParams);
  const names = exampleProposals.map((place) => words.t(`ballots.explain.proposal.${place}`));
  const problems = checkExample(example);
  if (problems.length > 0) {
    c.status(422);
    return c.render(
      <ExplainPage example={example} names={names} counted={undefined} errors={inWords(problems, words)} />,
    );
  }
  const counted = countExample(example, names, words.lang);
  return c.render(<ExplainPage example={example} names={names} counted={counted} errors={[]} />);
});
