import { describe, expect, it } from 'vitest';
import { renderExample } from '../render-example.tsx';
import { BallotMeter } from './ballot-meter.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from './choices.tsx';
import { DateField } from './date-field.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { errorFor } from './field-error.ts';
import { Form } from './form.tsx';
import { Select } from './select.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

const options = [
  { value: 'zelf', label: 'Ik merk dit zelf' },
  { value: 'ander', label: 'Voor iemand anders', hint: 'Vraag het eerst.' },
];

describe('a form with something to mend', () => {
  const error = 'Dit moet anders.';
  it.each([
    ['a text field', <TextField name="veld" label="Naam" error={error} />],
    ['a text area', <TextArea name="veld" label="Verhaal" error={error} />],
    ['a list', <Select name="veld" label="Wijk" options={[{ value: '1', label: 'Kade' }]} error={error} />],
    ['radio buttons', <RadioGroup name="veld" legend="Wie?" options={options} error={error} />],
    ['check boxes', <CheckboxGroup name="veld" legend="Wat?" options={options} error={error} />],
    ['one check box', <Checkbox name="veld" label="Ik ga akkoord" error={error} />],
    ['a date', <DateField name="veld" legend="Wanneer?" error={error} />],
  ])('leads from its summary to %s, which says what is wrong before the input', (_, field) => {
    const html = renderExample(
      <>
        <ErrorSummary errors={[{ field: 'veld', message: error }]} />
        <Form action="/x">{field}</Form>
      </>,
    );
    expect(html).toContain('<a class="nl-link" href="#veld">Dit moet anders.</a>');
    expect(html.match(/ id="veld"/g)).toHaveLength(1);
    expect(html).toMatch(/<(input|textarea|select)[^>]* id="veld"/);
    expect(html).toContain('id="veld-error"><b>Fout:</b> Dit moet anders.');
    expect(html).toMatch(/aria-describedby="[^"]*veld-error/);
    expect(html.indexOf('id="veld-error"')).toBeLessThan(html.indexOf(' id="veld"'));
  });

  it('tells hint, error and how much one may type, in that order', () => {
    const html = renderExample(
      <TextArea name="v" label="Verhaal" hint="In uw woorden" error={error} maxLength={2000} />,
    );
    expect(html).toContain('aria-describedby="v-hint v-error v-count"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('U kunt 2.000 tekens typen');
    expect(html).not.toContain('maxlength');
  });

  it('has its alert inside the box, and no name on the box', () => {
    const html = renderExample(<ErrorSummary errors={[{ field: 'v', message: error }]} />);
    expect(html).toContain('<div class="sp-errors" id="fouten" tabindex="-1" autofocus><div role="alert">');
  });

  it('finds the words for one field', () => {
    expect(errorFor([{ field: 'a', message: 'x' }], 'a')).toBe('x');
    expect(errorFor([{ field: 'a', message: 'x' }], 'b')).toBeUndefined();
    expect(errorFor(undefined, 'b')).toBeUndefined();
  });
});

describe('a form without mistakes', () => {
  it('says nothing of them', () => {
    const html = renderExample(
      <TextField name="naam" label="Naam" value="Anna" autocomplete="name" spellcheck={false} />,
    );
    expect(html).not.toContain('aria-invalid');
    expect(html).not.toContain('aria-describedby');
    expect(html).toContain('value="Anna"');
    expect(html).toContain('autocomplete="name"');
    expect(html).toContain('spellcheck="false"');
    expect(renderExample(<ErrorSummary errors={[]} />)).toBe('');
  });

  it('is sent once and checked by the server', () => {
    const html = renderExample(
      <Form action="/zonnedam/meedoen" formKey="01J8">
        x
      </Form>,
    );
    expect(html).toContain('action="/zonnedam/meedoen" method="post" novalidate');
    expect(html).toContain('<input type="hidden" name="formKey" value="01J8"/>');
  });

  it('keeps what was chosen', () => {
    expect(renderExample(<RadioGroup name="wie" legend="Wie?" options={options} value="ander" />)).toMatch(
      /id="wie-2"[^>]* checked/,
    );
    const boxes = renderExample(
      <CheckboxGroup name="wat" legend="Wat?" options={options} values={['zelf', 'ander']} />,
    );
    expect(boxes.match(/ checked/g)).toHaveLength(2);
    expect(boxes).toContain('aria-describedby="wat-2-option-hint"');
  });

  it('takes a date in three parts', () => {
    const html = renderExample(
      <DateField name="datum" legend="Wanneer?" value={{ day: '1', month: '2', year: '2025' }} />,
    );
    for (const part of ['datum-day', 'datum-month', 'datum-year']) expect(html).toContain(`name="${part}"`);
  });

  it('escapes what people type', () => {
    const html = renderExample(<TextArea name="v" label="Verhaal" value={'</textarea><script>alert(1)</script>'} />);
    expect(html).not.toContain('<script>');
  });
});

describe('a ballot', () => {
  it('says how many one may choose, also without script', () => {
    const html = renderExample(
      <BallotMeter max={3}>
        <CheckboxGroup name="k" legend="Welke?" options={options} />
      </BallotMeter>,
    );
    expect(html).toContain('U kunt er 3 kiezen.');
    expect(html).toContain('data-chosen="U hebt {count} van de 3 gekozen."');
  });
});
