import { showCode } from '../../../platform/codes/codes.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  CodeCard,
  Counts,
  DataList,
  Form,
  Heading,
  Link,
  List,
  Page,
  Paragraph,
  useLocal,
  useWords,
} from '../../../ui/index.ts';
import { mayStep } from '../rules.ts';
import type { Gathering } from '../types.ts';
import { OnlyHere, PhaseChip, useWorkCrumbs, whenOf } from './facts.tsx';

interface WorkPageProps {
  gathering: Gathering;
  voices: number;
  code: string;
  onlyHere: boolean;
  news?: 'announced' | 'changed' | 'opened' | 'closed' | undefined;
  can: { manage: boolean; note: boolean };
}

/** One gathering for who organises it: what to do next, the code, what was said so far. */
export function WorkPage(props: WorkPageProps) {
  const { gathering, news, voices, can } = props;
  const { t, dutch } = useWords();
  return (
    <Page title={dutch(gathering.title)} heading={dutch(gathering.title)} breadcrumb={useWorkCrumbs()}>
      {news && (
        <Alert kind="ok" status>
          <Paragraph>{t(`gatherings.news.${news}`)}</Paragraph>
        </Alert>
      )}
      <Paragraph>
        <PhaseChip phase={gathering.state} /> {t(`gatherings.stateAbout.${gathering.state}`)}
      </Paragraph>
      <Counts items={[{ kind: 'signal', number: voices, word: t('gatherings.page.voices', { voices }) }]} />
      <Steps {...props} />
      {can.note && <JoinCode {...props} />}
      <Announced {...props} />
    </Page>
  );
}

function Steps({ gathering, can }: WorkPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const here = local(`/werk/bijeenkomsten/${gathering.slug}`);
  const again = gathering.state === 'closed';
  return (
    <>
      {can.note && gathering.state === 'open' && (
        <ButtonGroup>
          <ButtonLink href={`${here}/noteren`}>{t('gatherings.work.note')}</ButtonLink>
          <ButtonLink href={`${here}/scherm`} appearance="secondary">
            {t('gatherings.work.screen')}
          </ButtonLink>
          {can.manage && (
            <ButtonLink href={`${here}/sluiting`} appearance="secondary">
              {t('gatherings.work.close')}
            </ButtonLink>
          )}
        </ButtonGroup>
      )}
      {can.manage && mayStep('open', gathering.state) && (
        <Form action={`${here}/opening`}>
          <Button appearance={again ? 'secondary' : 'primary'}>
            {again ? t('gatherings.work.reopen') : t('gatherings.work.open')}
          </Button>
        </Form>
      )}
    </>
  );
}

function JoinCode({ gathering, code, onlyHere }: WorkPageProps) {
  const local = useLocal();
  const { t } = useWords();
  const here = local(`/werk/bijeenkomsten/${gathering.slug}`);
  const links = [
    <Link href={`${here}/uitdeelblad`}>{t('gatherings.work.handout')}</Link>,
    <Link href={`${here}/scherm`}>{t('gatherings.work.screen')}</Link>,
    <Link href={`${here}/noteren`}>{t('gatherings.work.note')}</Link>,
    <Link href={`${here}/bewijsjes`}>{t('gatherings.work.slips')}</Link>,
  ];
  return (
    <>
      <Heading level={2}>{t('gatherings.work.join')}</Heading>
      <CodeCard label={t('gatherings.work.code')} code={showCode(code)}>
        <Paragraph>{t(`gatherings.work.codeAbout.${gathering.state}`)}</Paragraph>
      </CodeCard>
      {onlyHere && gathering.state !== 'closed' && <OnlyHere />}
      <List items={links} />
    </>
  );
}

function Announced({ gathering, can }: WorkPageProps) {
  const local = useLocal();
  const words = useWords();
  const { t, date, dutch } = words;
  const unknown = t('gatherings.unknown');
  const there = gathering.provisions.map((one) => t(`gatherings.provisions.${one}`));
  if (gathering.provisionsOther) there.push(dutch(gathering.provisionsOther));
  return (
    <>
      <Heading level={2}>{t('gatherings.work.announced')}</Heading>
      <DataList
        items={[
          { key: t('gatherings.fact.kind'), value: t(`gatherings.kind.${gathering.kind}`) },
          { key: t('gatherings.fact.when'), value: whenOf(words, gathering) ?? unknown },
          { key: t('gatherings.fact.where'), value: gathering.place ? dutch(gathering.place) : unknown },
          {
            key: t('gatherings.fact.influence'),
            value: gathering.influence ? t(`gatherings.influence.${gathering.influence}.word`) : unknown,
          },
          { key: t('gatherings.fact.provisions'), value: there.join(', ') || t('gatherings.work.noProvisions') },
          { key: t('gatherings.fact.answerBy'), value: gathering.answerBy ? date(gathering.answerBy) : unknown },
        ]}
      />
      <ButtonGroup>
        {can.manage && (
          <ButtonLink href={local(`/werk/bijeenkomsten/${gathering.slug}/aanpassen`)} appearance="secondary">
            {t('gatherings.work.edit')}
          </ButtonLink>
        )}
        <ButtonLink href={local(`/bijeenkomsten/${gathering.slug}`)} appearance="secondary">
          {t('gatherings.work.public')}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
