// The calm pages for when something is not there, not allowed, too large or broken. Nothing of the inside leaks out.
import { HTTPException } from 'hono/http-exception';
import pg from 'pg';
import { type Outage, outageOf } from './platform/database/away.ts';
import { type AppContext, sentForm } from './platform/http/env.ts';
import { FromElsewhere, keepPrivate } from './platform/http/security.ts';
import { Button, ButtonLink, Form, Heading, Page, Paragraph, Quote, useSite, useWords } from './ui/index.ts';

type Problem = 'notFound' | 'forbidden' | 'tooLarge' | 'fault' | 'conflict';

const problems: Record<number, Problem> = { 403: 'forbidden', 404: 'notFound', 409: 'conflict', 413: 'tooLarge' };

/** Answers what a handler did not: an expected refusal by its status, anything else as a fault of ours. */
export async function answerProblem(error: Error, c: AppContext): Promise<Response> {
  const outage = outageOf(error);
  if (outage) {
    c.var.app.report(`${c.var.requestId} database ${outage}: ${error.message}`);
    keepPrivate(c);
    c.header('Retry-After', '5');
    c.status(503);
    return c.render(<OutagePage outage={outage} action={c.req.path.replace(/^\/+/, '/')} typed={await typedIn(c)} />);
  }
  if (error instanceof FromElsewhere) {
    keepPrivate(c);
    c.status(403);
    return c.render(<ElsewherePage typed={await typedIn(c)} again={c.get('restsOnCode') ? c.req.path : undefined} />);
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

type Typed = [string, string][];

interface OutageProps {
  outage: Outage;
  action: string;
  typed: Typed;
}

/** The database did not come to it: what was typed is on the page, and one button sends it again. */
function OutagePage({ outage, action, typed }: OutageProps) {
  const { t } = useWords();
  const heading = t(`site.problem.${outage}.title`);
  return (
    <Page title={heading} heading={heading} private>
      <Paragraph>{t(`site.problem.${outage}.${shownOf(typed).length > 0 ? 'about' : 'aboutEmpty'}`)}</Paragraph>
      {typed.length > 0 ? (
        <SendAgain action={action} typed={typed} label={t('site.problem.away.again')} />
      ) : (
        <ButtonLink href={action}>{t('site.problem.away.again')}</ButtonLink>
      )}
      <WhatWasTyped typed={typed} />
    </Page>
  );
}

/**
 * Another site filled this in, perhaps. One press would send it in the name of whoever is signed in here, so that is only
 * offered where nobody's name is in it.
 */
function ElsewherePage({ typed, again }: { typed: Typed; again: string | undefined }) {
  const { t } = useWords();
  const heading = t('site.problem.elsewhere.title');
  return (
    <Page title={heading} heading={heading} private>
      <Paragraph>{t('site.problem.elsewhere.about')}</Paragraph>
      <Paragraph>
        {t(`site.problem.elsewhere.${again ? 'sendAgain' : shownOf(typed).length > 0 ? 'copy' : 'reload'}`)}
      </Paragraph>
      {again ? (
        <SendAgain action={again} typed={typed} label={t('site.problem.elsewhere.send')} />
      ) : (
        <ButtonLink href="/">{t('site.problem.home')}</ButtonLink>
      )}
      <WhatWasTyped typed={typed} />
    </Page>
  );
}

function SendAgain({ action, typed, label }: { action: string; typed: Typed; label: string }) {
  return (
    <Form action={action}>
      {typed.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button>{label}</Button>
    </Form>
  );
}

function WhatWasTyped({ typed }: { typed: Typed }) {
  const { t } = useWords();
  const shown = shownOf(typed);
  if (shown.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('site.problem.away.typed')}</Heading>
      {shown.map((words) => (
        <Quote>{words}</Quote>
      ))}
    </>
  );
}

/**
 * What somebody wrote themselves, without what the form adds: its key, ids, numbers, and the names of choices. A text of one
 * word looks like such a name: where nothing else was written, all of it is shown.
 */
function shownOf(typed: Typed): string[] {
  const sent = typed.filter(([name, value]) => name !== 'formKey' && value !== '').map(([, value]) => value);
  const written = sent.filter((value) => !/^[a-z\d-]+$/.test(value));
  return written.length > 0 ? written : sent;
}
