// The calm pages for when something is not there, not allowed, too large or broken. Nothing of the inside leaks out.
import { HTTPException } from 'hono/http-exception';
import pg from 'pg';
import { databaseIsAway } from './platform/database/away.ts';
import { type AppContext, sentForm } from './platform/http/env.ts';
import { keepPrivate } from './platform/http/security.ts';
import { Button, ButtonLink, DataList, Form, Heading, Page, Paragraph, useSite, useWords } from './ui/index.ts';

type Problem = 'notFound' | 'forbidden' | 'tooLarge' | 'fault' | 'conflict';

const problems: Record<number, Problem> = { 403: 'forbidden', 404: 'notFound', 409: 'conflict', 413: 'tooLarge' };

/** Answers what a handler did not: an expected refusal by its status, anything else as a fault of ours. */
export async function answerProblem(error: Error, c: AppContext): Promise<Response> {
  if (databaseIsAway(error)) {
    c.var.app.report(`${c.var.requestId} database away: ${error.message}`);
    keepPrivate(c);
    c.header('Retry-After', '5');
    c.status(503);
    return c.render(<AwayPage action={c.req.path.replace(/^\/+/, '/')} typed={await typedIn(c)} />);
  }
  const status = error instanceof HTTPException ? error.status : 500;
  if (status >= 500) c.var.app.report(`${c.var.requestId} ${c.req.method}: ${withoutWords(error)}`);
  c.status(status);
  return c.render(<ProblemPage problem={problems[status] ?? 'fault'} requestId={c.var.requestId} />);
}

// What PostgreSQL says of a fault quotes what somebody typed: its code and the place in the program say enough.
function withoutWords(error: Error): string {
  const { code, constraint, table } = error as Error & Record<'code' | 'constraint' | 'table', string | undefined>;
  if (!(error instanceof pg.DatabaseError)) return error.stack ?? error.message;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return [`database error ${[code, table, constraint].filter(Boolean).join(' ')}`, ...frames].join('\n');
}

export function answerNotFound(c: AppContext): Response | Promise<Response> {
  c.status(404);
  return c.render(<ProblemPage problem="notFound" requestId={c.var.requestId} />);
}

// The database may go away before a handler has read the form: it is read now, for the page that keeps it.
async function typedIn(c: AppContext): Promise<[string, string][]> {
  const form = c.req.method === 'POST' ? await sentForm(c).catch(() => undefined) : undefined;
  return form ? [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string') : [];
}

function ProblemPage({ problem, requestId }: { problem: Problem; requestId: string }) {
  const { t } = useWords();
  const { municipality } = useSite();
  const heading = t(`site.problem.${problem}.title`);
  return (
    <Page title={heading} heading={heading} robots="noindex">
      <Paragraph>{t(`site.problem.${problem}.about`)}</Paragraph>
      {problem === 'fault' && <Paragraph>{t('site.problem.reference', { id: requestId })}</Paragraph>}
      <ButtonLink href={municipality ? `/${municipality.slug}` : '/'}>{t('site.problem.home')}</ButtonLink>
    </Page>
  );
}

/** The database does not answer: what was typed is on the page, and one button sends it again. */
function AwayPage({ action, typed }: { action: string; typed: [string, string][] }) {
  const { t } = useWords();
  const heading = t('site.problem.away.title');
  const shown = typed.filter(([name, value]) => name !== 'formKey' && value !== '');
  return (
    <Page title={heading} heading={heading} private>
      <Paragraph>{shown.length > 0 ? t('site.problem.away.about') : t('site.problem.away.aboutEmpty')}</Paragraph>
      {typed.length > 0 ? (
        <Form action={action}>
          {typed.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Button>{t('site.problem.away.again')}</Button>
        </Form>
      ) : (
        <ButtonLink href={action}>{t('site.problem.away.again')}</ButtonLink>
      )}
      {shown.length > 0 && (
        <>
          <Heading level={2}>{t('site.problem.away.typed')}</Heading>
          <DataList items={shown.map(([key, value]) => ({ key, value }))} />
        </>
      )}
    </Page>
  );
}
