import { ButtonGroup, ButtonLink } from '../button/button.tsx';
import type { Examples } from '../gallery/example.ts';
import { Paragraph } from '../text/text.tsx';
import { EmptyState } from './empty-state.tsx';

export const examples: Examples = {
  'Nog niets': (
    <EmptyState title="Hier komen de bijeenkomsten" level={3}>
      <Paragraph>De eerste bijeenkomst is nog niet gepland. Weet u een goede plek in uw wijk?</Paragraph>
      <ButtonGroup>
        <ButtonLink href="/zonnedam/meedoen" appearance="secondary">
          Noem een plek
        </ButtonLink>
      </ButtonGroup>
    </EmptyState>
  ),
};
