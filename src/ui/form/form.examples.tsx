import { Button, ButtonGroup } from '../button/button.tsx';
import type { Examples } from '../gallery/example.ts';
import { List } from '../text/text.tsx';
import { BallotMeter } from './ballot-meter.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from './choices.tsx';
import { DateField } from './date-field.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Fieldset } from './field.tsx';
import { Form } from './form.tsx';
import { Select } from './select.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';
import { Tick } from './tick.tsx';

const who = [
  { value: 'zelf', label: 'Ik merk dit zelf' },
  { value: 'ander', label: 'Ik vertel dit voor iemand anders', hint: 'Vraag eerst of die persoon dat goed vindt.' },
];

const proposals = [
  { value: '1', label: 'Overal naar binnen kunnen' },
  { value: '2', label: 'Begrijpelijke taal' },
  { value: '3', label: 'Werk dat bij je past' },
  { value: '4', label: 'Elkaar ontmoeten' },
];

export const examples: Examples = {
  'Vertel wat u merkt': (
    <Form action="/zonnedam/meedoen" formKey="01J8">
      <TextArea
        name="verhaal"
        label="Wat maakt u mee?"
        hint="Schrijf het zoals u het zou vertellen. Noem geen namen van andere mensen."
        rows={6}
        maxLength={2000}
      />
      <RadioGroup name="wie" legend="Over wie gaat het?" options={who} value="zelf" />
      <TextField name="plek" label="Waar was dat?" optional hint="Bijvoorbeeld: het buurthuis aan de Kade" />
      <TextField name="mail" label="Uw e-mailadres" type="email" autocomplete="email" optional spellcheck={false} />
      <Checkbox name="openbaar" label="Mijn verhaal mag op deze site" hint="Zonder uw naam." checked />
      <ButtonGroup>
        <Button>Verstuur mijn verhaal</Button>
      </ButtonGroup>
    </Form>
  ),
  'Alle velden': (
    <Form action="/zonnedam/werk/bijeenkomsten">
      <DateField name="datum" legend="Op welke dag is het?" value={{ day: '12', month: '3', year: '2025' }} />
      <Select
        name="wijk"
        label="In welke wijk?"
        options={[
          { value: '', label: 'Kies een wijk' },
          { value: 'kade', label: 'Kadewijk' },
          { value: 'dorp', label: 'Zonnedam-Dorp' },
        ]}
        value="kade"
      />
      <CheckboxGroup
        name="nodig"
        legend="Wat moet er zijn?"
        hint="Kies alles wat nodig is."
        options={[
          { value: 'ringleiding', label: 'Ringleiding' },
          { value: 'tolk', label: 'Tolk gebarentaal', hint: 'Vraag dit twee weken van tevoren aan.' },
        ]}
        values={['ringleiding']}
      />
      <TextField name="zaal" label="Hoeveel mensen kunnen erin?" size="short" inputmode="numeric" value="120" />
      <ButtonGroup>
        <Button>Bewaar de bijeenkomst</Button>
      </ButtonGroup>
    </Form>
  ),
  'Meer vragen onder één vraag': (
    <Form action="/zonnedam/werk/voorstellen/3/splitsing">
      <Fieldset name="bijEen" legend="Welke verhalen horen bij het eerste deel?" hint="Vink aan wat erbij hoort.">
        <List
          items={['De brieven zijn te moeilijk.', 'Het formulier is te lang.'].map((words, index) => (
            <>
              <Tick name="bijEen" value={String(index)} id={`bijEen-${index}`} checked={index === 0} />{' '}
              <label for={`bijEen-${index}`}>{words}</label>
            </>
          ))}
        />
      </Fieldset>
      <Button>Splits het voorstel</Button>
    </Form>
  ),
  'Met fouten': (
    <>
      <ErrorSummary
        errors={[
          { field: 'fout-verhaal', message: 'Vertel in een paar woorden wat u merkt.' },
          { field: 'fout-datum', message: 'Vul een datum in die bestaat.' },
          { field: 'fout-wie', message: 'Kies over wie het gaat.' },
        ]}
      />
      <Form action="/zonnedam/meedoen">
        <TextArea
          name="fout-verhaal"
          label="Wat maakt u mee?"
          error="Vertel in een paar woorden wat u merkt."
          maxLength={500}
        />
        <DateField
          name="fout-datum"
          legend="Wanneer was dat?"
          value={{ day: '31', month: '2', year: '2025' }}
          error="Vul een datum in die bestaat."
        />
        <RadioGroup name="fout-wie" legend="Over wie gaat het?" options={who} error="Kies over wie het gaat." />
        <Checkbox name="fout-akkoord" label="Ik heb het gevraagd" error="Vraag het eerst aan die persoon." />
        <TextField name="fout-code" label="Uw code" size="short" value="7F3" error="Uw code heeft 10 tekens." />
        <Button>Verstuur mijn verhaal</Button>
      </Form>
    </>
  ),
  Stembiljet: (
    <Form action="/zonnedam/stemmingen">
      <BallotMeter max={3}>
        <CheckboxGroup
          name="keuze"
          legend="Welke voorstellen vindt u het belangrijkst?"
          hint="Kies er 1, 2 of 3."
          options={proposals}
        />
      </BallotMeter>
      <ButtonGroup>
        <Button>Controleer mijn keuze</Button>
      </ButtonGroup>
    </Form>
  ),
};
