import { Form } from '../form/form.tsx';
import type { Examples } from '../gallery/example.ts';
import { Button, ButtonGroup, ButtonLink } from './button.tsx';

export const examples: Examples = {
  'Knoppen in een formulier': (
    <Form action="/zonnedam/meedoen">
      <ButtonGroup>
        <Button>Verstuur mijn verhaal</Button>
        <Button appearance="secondary" name="bewaren" value="ja">
          Bewaar en ga later verder
        </Button>
        <Button appearance="negative">Trek mijn inbreng in</Button>
        <Button appearance="subtle">Annuleer</Button>
      </ButtonGroup>
    </Form>
  ),
  'Links als knop': (
    <ButtonGroup>
      <ButtonLink href="/zonnedam/meedoen">Vertel wat u merkt</ButtonLink>
      <ButtonLink href="/zonnedam/agenda" appearance="secondary">
        Bekijk de agenda
      </ButtonLink>
    </ButtonGroup>
  ),
  'Zelfde woorden, ander onderwerp': (
    <Form action="/zonnedam/stemmingen">
      <ButtonGroup>
        <Button appearance="secondary" name="omhoog" value="1" about="Goede stoepen">
          Omhoog
        </Button>
        <Button appearance="secondary" name="omhoog" value="2" about="Begrijpelijke taal">
          Omhoog
        </Button>
      </ButtonGroup>
    </Form>
  ),
};
