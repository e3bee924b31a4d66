import type { Examples } from '../gallery/example.ts';
import { Link, Paragraph } from '../text/text.tsx';
import { Alert } from './alert.tsx';

export const examples: Examples = {
  'Vier soorten': (
    <>
      <Alert kind="info" title="De stemming sluit op vrijdag 4 april om 17.00 uur.">
        <Paragraph>Tot dan kunt u uw keuze nog veranderen.</Paragraph>
      </Alert>
      <Alert kind="ok" title="Uw verhaal is verstuurd." />
      <Alert kind="warning" title="Iemand anders paste deze actie ook aan.">
        <Paragraph>
          <Link href="/zonnedam/acties">Bekijk beide versies</Link>. Er is niets verloren.
        </Paragraph>
      </Alert>
      <Alert kind="error">
        <Paragraph>Het lukte niet om uw foto op te slaan. Uw tekst is wel bewaard.</Paragraph>
      </Alert>
    </>
  ),
};
