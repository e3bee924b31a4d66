import { ButtonGroup, ButtonLink } from '../../button/button.tsx';
import { Chip } from '../../chip/chip.tsx';
import { Quote } from '../../quote/quote.tsx';
import { Heading, Lead, Link, Paragraph } from '../../text/text.tsx';
import { Story, StoryStep } from '../../thread/story.tsx';

/** How the thread of one contribution can look. */
export function FollowExample() {
  return (
    <>
      <Heading level={1}>Dit is er met uw inbreng gedaan</Heading>
      <Lead>
        Uw bewijsje: <b>7F3KQ-9TX2M</b>. Bewaar het, dan kunt u hier altijd terugkomen.
      </Lead>
      <Story>
        <Beginning />
        <StoryStep kind="priority" when="21 september 2021" title="Het is nu een speerpunt van Zonnedam">
          <Paragraph>
            De werkgroep heeft het samengevoegd met ‘Goede stoepen’, omdat de route naar de deur er ook bij hoort.{' '}
            <Link href="/zonnedam#besluit">Wie besloot dit en waarom?</Link>
          </Paragraph>
        </StoryStep>
        <StoryStep kind="action" when="Klaar voor 1 juli 2022" title="De eigenaar van het buurthuis past de ingang aan">
          <Paragraph>
            <Chip state="done">Klaar</Chip> Eigenaar: Stichting Buurthuizen Zonnedam. Betaald door: gemeente en
            stichting.
          </Paragraph>
        </StoryStep>
        <StoryStep kind="outcome" when="Gemeten in mei 2024" title="Wat is er veranderd?">
          <Paragraph>
            8 van de 9 buurthuizen zijn zonder hulp binnen te komen. In 2021 waren dat er 3.{' '}
            <Link href="/zonnedam/meedoen">Klopt dat volgens u? Laat het weten</Link>
          </Paragraph>
        </StoryStep>
      </Story>
      <ButtonGroup>
        <ButtonLink href="/volg" appearance="secondary">
          Bericht krijgen als er iets verandert
        </ButtonLink>
        <ButtonLink href="/volg" appearance="secondary">
          Mijn inbreng aanpassen of intrekken
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

function Beginning() {
  return (
    <>
      <StoryStep kind="signal" when="12 maart 2021" title="U vertelde dit">
        <Paragraph>Op de startavond in De Kade, aan tafel 4.</Paragraph>
        <Quote>‘Ik kom met mijn rolstoel het buurthuis niet in. De drempel is te hoog en de deur te zwaar.’</Quote>
      </StoryStep>
      <StoryStep kind="signal" when="19 maart 2021" title="Wij hebben het gelezen">
        <Paragraph>
          13 andere mensen merken hetzelfde: met een kinderwagen, een rollator of een scootmobiel. Samen is dat één
          voorstel geworden.
        </Paragraph>
      </StoryStep>
      <StoryStep kind="proposal" when="1 april 2021" title="Het werd een voorstel: ‘Overal naar binnen kunnen’">
        <Paragraph>
          214 mensen stemden. Dit voorstel kreeg 131 stemmen en staat bij de gekozen vijf.{' '}
          <Link href="/zonnedam/stemmingen">Bekijk de uitslag</Link>
        </Paragraph>
      </StoryStep>
    </>
  );
}
