import { showCode } from '../../../platform/codes/codes.ts';
import {
  Button,
  type ButtonAppearance,
  ButtonLink,
  EmptyState,
  errorFor,
  type FieldError,
  Form,
  Page,
  Pagination,
  Paragraph,
  PrintButton,
  Slip,
  SlipCode,
  SlipSheet,
  TextField,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import type { Ballot } from '../types.ts';
import { useWorkCrumbs } from './work-list-page.tsx';

export interface PrintedCode {
  code: string;
  qr: string;
}

interface CodesPageProps {
  ballot: Ballot;
  /** Where the slip sends people: the address without the code. */
  address: string;
  codes: PrintedCode[];
  page: { number: number; pages: number; from: number; to: number };
}

/** A sheet of slips to cut and hand out. */
export function CodesPage({ ballot, address, codes, page }: CodesPageProps) {
  const local = useLocal();
  const here = local(`/werk/stemmingen/${ballot.slug}`);
  const { t } = useWords();
  const { from, to } = page;
  const title = codes.length > 0 ? t('ballots.codes.sheetTitle', { from, to }) : t('ballots.codes.title');
  return (
    <Page title={title} breadcrumb={useWorkCrumbs(title, ballot)} width="wide" private>
      <SlipSheet
        about={
          <>
            <h1 class="nl-heading nl-heading--level-1">{title}</h1>
            {codes.length === 0 ? (
              <EmptyState title={t('ballots.codes.none')}>
                {ballot.state === 'draft' || ballot.state === 'open' ? (
                  <ButtonLink href={here} appearance="secondary">
                    {t('ballots.codes.toBallot')}
                  </ButtonLink>
                ) : (
                  <Paragraph>{t('ballots.codes.closed')}</Paragraph>
                )}
              </EmptyState>
            ) : (
              <>
                <Paragraph>{t('ballots.codes.sheetAbout')}</Paragraph>
                <PrintButton />
              </>
            )}
            <Pagination page={page.number} pages={page.pages} href={(number) => `${here}/codes?blad=${number}`} />
          </>
        }
      >
        {codes.map((printed) => (
          <CodeSlip {...printed} title={ballot.title} address={address} />
        ))}
      </SlipSheet>
    </Page>
  );
}

function CodeSlip({ code, qr, title, address }: PrintedCode & { title: string; address: string }) {
  const { t, dutch } = useWords();
  return (
    <Slip title={dutch(title)}>
      <p class="ballot-slip__label">{t('ballots.codes.slip')}</p>
      <SlipCode code={showCode(code)} svg={qr}>
        <ol class="ballot-slip__how">
          <li>{t('ballots.codes.one', { address })}</li>
          <li>{t('ballots.codes.two')}</li>
          <li>{t('ballots.codes.three')}</li>
        </ol>
      </SlipCode>
      <p class="ballot-slip__note">{t('ballots.codes.note')}</p>
    </Slip>
  );
}

interface CodesFormProps {
  action: string;
  formKey: string;
  appearance?: ButtonAppearance;
  typed?: string;
  errors?: FieldError[];
}

export function CodesForm({ action, formKey, appearance = 'primary', typed = '', errors = [] }: CodesFormProps) {
  const { t } = useWords();
  return (
    <Form action={action} formKey={formKey}>
      <TextField
        name="count"
        label={t('ballots.codes.count')}
        hint={t('ballots.codes.countHint')}
        value={typed}
        error={errorFor(errors, 'count')}
        inputmode="numeric"
        size="short"
      />
      <Button appearance={appearance}>{t('ballots.codes.make')}</Button>
    </Form>
  );
}

/** The number of codes was not right: the same field again. */
export function MakeCodesPage({ ballot, ...form }: CodesFormProps & { ballot: Ballot }) {
  const { t } = useWords();
  const title = t('ballots.codes.title');
  return (
    <Page title={title} heading={title} errors={form.errors} breadcrumb={useWorkCrumbs(title, ballot)}>
      <CodesForm {...form} />
    </Page>
  );
}
