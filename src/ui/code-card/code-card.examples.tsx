import type { Examples } from '../gallery/example.ts';
import { Paragraph } from '../text/text.tsx';
import { CodeCard, Groups, PrintButton, QrCode } from './code-card.tsx';

/** Not a real code: enough to see the place and the size of one. */
export const exampleQr =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 21" shape-rendering="crispEdges"><path d="M0 0h7v7H0zM14 0h7v7h-7zM0 14h7v7H0zM8 1h2v2H8zM11 3h2v3h-2zM8 8h3v2H8zM13 9h3v2h-3zM18 8h2v4h-2zM9 12h2v4H9zM13 14h4v2h-4zM18 17h3v3h-3zM12 18h3v2h-3zM1 9h4v2H1z"/><path fill="#fff" d="M1 1h5v5H1zM15 1h5v5h-5zM1 15h5v5H1z"/><path d="M2 2h3v3H2zM16 2h3v3h-3zM2 16h3v3H2z"/></svg>';

export const examples: Examples = {
  Bewijsje: (
    <CodeCard label="Uw code. Bewaar hem goed" code="7F3KQ-9TX2M" svg={exampleQr}>
      <Paragraph>Met deze code ziet u op speerpunt.nl/volg wat er met uw verhaal gebeurt.</Paragraph>
    </CodeCard>
  ),
  'De delen van een bewijsje': (
    <>
      <QrCode svg={exampleQr} />
      <Paragraph>
        Het laatste bewijsje: <Groups code="7F3KQ-9TX2M" />
      </Paragraph>
      <PrintButton label="Print de bewijsjes" />
    </>
  ),
};
