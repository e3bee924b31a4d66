import { showCode } from '../../../platform/codes/codes.ts';
import {
  Button,
  ButtonLink,
  Card,
  CardGrid,
  EmptyState,
  Form,
  Heading,
  Link,
  Page,
  Paragraph,
  useWords,
} from '../../../ui/index.ts';
import type { ListedMunicipality } from '../../municipalities/index.ts';
import { demoRoles } from '../rules.ts';
import type { Samples } from '../sample-queries.ts';

interface DemoPageProps {
  municipalities: ListedMunicipality[];
  /** Where the buttons lead; absent while no demonstration data is there. */
  chosen: ListedMunicipality | undefined;
  samples: Samples | undefined;
}

/** Look through somebody's eyes: one click for each role. */
export function DemoPage({ municipalities, chosen, samples }: DemoPageProps) {
  const { t } = useWords();
  const heading = t('demonstration.demo.title');
  return (
    <Page title={heading} heading={heading} lead={t('demonstration.demo.lead')} width="wide" robots="noindex">
      {chosen ? (
        <>
          <Heading level={2}>{t('demonstration.demo.roles', { name: chosen.name })}</Heading>
          <OtherMunicipalities municipalities={municipalities} chosen={chosen} />
          <CardGrid>
            {demoRoles.map(({ role, name }) => (
              <Card>
                <Form action="/demo/aanmelding">
                  <input type="hidden" name="municipality" value={chosen.slug} />
                  <input type="hidden" name="role" value={role} />
                  <Button>{name}</Button>
                </Form>
                <Paragraph>{t(`demonstration.role.${role}`)}</Paragraph>
              </Card>
            ))}
          </CardGrid>
          {samples && <WithCode samples={samples} />}
        </>
      ) : (
        <EmptyState title={t('demonstration.demo.empty')}>
          <Paragraph>{t('demonstration.demo.emptyAbout')}</Paragraph>
        </EmptyState>
      )}
      <Heading level={2}>{t('demonstration.symposium.title')}</Heading>
      <Paragraph>{t('demonstration.symposium.short')}</Paragraph>
      <ButtonLink href="/demo/symposium">{t('demonstration.symposium.look')}</ButtonLink>
      <Heading level={2}>{t('demonstration.demo.more')}</Heading>
      <Paragraph>
        <Link href="/postvak">{t('demonstration.demo.mailbox')}</Link>
      </Paragraph>
      <Paragraph>
        <Link href="/ui">{t('demonstration.demo.gallery')}</Link>
      </Paragraph>
    </Page>
  );
}

function OtherMunicipalities({
  municipalities,
  chosen,
}: {
  municipalities: ListedMunicipality[];
  chosen: ListedMunicipality;
}) {
  const { t } = useWords();
  const others = municipalities.filter(({ slug }) => slug !== chosen.slug);
  if (others.length === 0) return null;
  return (
    <Paragraph>
      {t('demonstration.demo.other')}{' '}
      {others.map(({ slug, name }, index) => (
        <>
          {index > 0 && ' · '}
          <Link href={`/demo?gemeente=${slug}`}>{name}</Link>
        </>
      ))}
    </Paragraph>
  );
}

/** What somebody can do who has no account, only a slip of paper with a code. */
function WithCode({ samples: { receipt, votingCode } }: { samples: Samples }) {
  const { t } = useWords();
  const tries = [
    { code: receipt, href: `/volg/${receipt}`, kind: 'receipt' },
    { code: votingCode, href: `/d/${votingCode}`, kind: 'vote' },
  ] as const;
  const known = tries.filter(({ code }) => code !== undefined);
  if (known.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('demonstration.sample.title')}</Heading>
      <CardGrid>
        {known.map(({ code = '', href, kind }) => (
          <Card>
            <Heading level={3}>
              <Link href={href}>{t(`demonstration.sample.${kind}`)}</Link>
            </Heading>
            <Paragraph>{t(`demonstration.sample.${kind}About`, { code: showCode(code) })}</Paragraph>
          </Card>
        ))}
      </CardGrid>
    </>
  );
}
