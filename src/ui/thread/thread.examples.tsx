import { Chip } from '../chip/chip.tsx';
import type { Examples } from '../gallery/example.ts';
import { Link, Paragraph } from '../text/text.tsx';
import { Counts } from './counts.tsx';
import { Entries, Entry } from './entry.tsx';
import { Origin } from './origin.tsx';
import { StepTrail } from './step-trail.tsx';
import { Story, StoryStep } from './story.tsx';

export const examples: Examples = {
  'Vijf vormen': (
    <Counts
      look="list"
      items={[
        { kind: 'signal', number: 312, word: 'verhalen verteld' },
        { kind: 'proposal', number: 25, word: 'voorstellen' },
        { kind: 'priority', number: 6, word: 'speerpunten' },
        { kind: 'action', number: 41, word: 'acties' },
        { kind: 'outcome', word: 'te weinig mensen om te tonen' },
      ]}
    />
  ),
  'Het verhaal, met wat nog komt': (
    <Story>
      <StoryStep kind="signal" when="12 maart 2025" title="U vertelde dit" level={3}>
        <Paragraph>Op de startavond in De Kade, aan tafel 4.</Paragraph>
      </StoryStep>
      <StoryStep kind="proposal" when="1 april 2025" title="Het werd een voorstel" level={3}>
        <Paragraph>13 andere mensen merken hetzelfde.</Paragraph>
      </StoryStep>
      <StoryStep kind="priority" when="in september" title="De raad beslist" level={3} open />
      <StoryStep kind="action" title="Iemand gaat het doen" level={3} open />
    </Story>
  ),
  'Waar staan we?': (
    <StepTrail
      label="Waar staan we? Zeven stappen"
      steps={[
        { name: 'Verkennen', note: '312 verhalen', state: 'done', href: '/zonnedam#stappen' },
        { name: 'Draagvlak', note: 'besluit van de raad', state: 'done' },
        { name: 'Afspraken', note: '41 acties, 9 klaar', state: 'busy' },
        { name: 'Visie', note: 'nu bezig', state: 'now' },
        { name: 'Werkgroepen', note: 'komt nog', state: 'todo' },
      ]}
    />
  ),
  'Waar komt dit vandaan?': (
    <Origin>
      <Paragraph>
        Hierachter staan <b>74 verhalen</b> van 6 plekken.{' '}
        <Link href="/zonnedam/speerpunten#herkomst">Lees hoe het ging</Link>
      </Paragraph>
    </Origin>
  ),
  'Een lijst acties': (
    <Entries>
      <Entry
        title="Buurthuizen zonder drempel"
        href="/zonnedam/acties#buurthuizen"
        level={3}
        state={<Chip state="done">Klaar</Chip>}
        facts={['Stichting Buurthuizen Zonnedam', 'juli 2022', '14 verhalen']}
      />
      <Entry
        title="Stoepen rond het station"
        level={3}
        state={<Chip state="late">Te laat</Chip>}
        facts={['was 1 oktober 2024']}
      />
    </Entries>
  ),
};
