import {
  BallotMeter,
  Button,
  ButtonGroup,
  CheckboxGroup,
  errorFor,
  type FieldError,
  Form,
  List,
  Page,
  Paragraph,
  useWords,
} from '../../../ui/index.ts';
import type { Ballot, Choices, Option } from '../types.ts';
import { useMoment } from './list-page.tsx';

interface PaperPageProps {
  code: string;
  ballot: Ballot;
  options: Option[];
  ticked?: Choices;
  /** Somebody voted with this code before: what they chose is not shown, since somebody could look over a shoulder. */
  voted: boolean;
  /** The announced moment of closing has passed, and nobody has closed yet. */
  late: boolean;
  errors?: FieldError[];
}

/** The paper: how many one may choose, what one has chosen, until when; nothing else. */
export function PaperPage({ code, ballot, options, ticked = [], voted, late, errors = [] }: PaperPageProps) {
  const { t, dutch } = useWords();
  const moment = useMoment();
  const until = ballot.closesAt && t('ballots.paper.until', { moment: moment(ballot.closesAt) });
  return (
    <Page
      title={dutch(ballot.title)}
      heading={dutch(ballot.title)}
      lead={`${t('ballots.paper.lead', { max: ballot.maxChoices })} ${late ? t('ballots.paper.late') : (until ?? '')}`.trim()}
      errors={errors}
      private
    >
      {voted && (
        <Paragraph>
          {t('ballots.paper.change')} {t('ballots.paper.secret')}
        </Paragraph>
      )}
      <Form action={`/d/${code}`}>
        <BallotMeter max={ballot.maxChoices}>
          <CheckboxGroup
            name="choice"
            legend={t('ballots.paper.legend')}
            options={options.map(({ place, title, about }) => ({
              value: String(place),
              label: dutch(title),
              hint: about && dutch(about),
            }))}
            values={ticked.map(String)}
            error={errorFor(errors, 'choice')}
          />
        </BallotMeter>
        <Button>{t('ballots.paper.next')}</Button>
      </Form>
    </Page>
  );
}

interface CheckPageProps {
  code: string;
  ballot: Ballot;
  chosen: Option[];
}

/** The last look before the vote is sent. */
export function CheckPage({ code, ballot, chosen }: CheckPageProps) {
  const { t, dutch } = useWords();
  const blank = chosen.length === 0;
  const heading = blank ? t('ballots.check.blankTitle') : t('ballots.check.title');
  return (
    <Page title={`${heading} – ${dutch(ballot.title)}`} heading={heading} private>
      {blank ? (
        <Paragraph>{t('ballots.check.blank')}</Paragraph>
      ) : (
        <>
          <Paragraph>{t('ballots.check.chosen', { count: chosen.length })}</Paragraph>
          <List items={chosen.map(({ title }) => <b>{dutch(title)}</b>)} />
        </>
      )}
      <Form action={`/d/${code}/stem`}>
        {chosen.map(({ place }) => (
          <input type="hidden" name="choice" value={place ?? 0} />
        ))}
        <ButtonGroup>
          {!blank && <Button>{t('ballots.check.send')}</Button>}
          <Button appearance={blank ? 'primary' : 'secondary'} name="change" value="yes" formaction={`/d/${code}`}>
            {t(blank ? 'ballots.check.choose' : 'ballots.check.change')}
          </Button>
          {blank && (
            <Button appearance="secondary" name="blank" value="yes">
              {t('ballots.check.sendBlank')}
            </Button>
          )}
        </ButtonGroup>
      </Form>
      <Paragraph small>{t('ballots.check.after')}</Paragraph>
    </Page>
  );
}
