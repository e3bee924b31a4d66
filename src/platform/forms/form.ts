import { z } from 'zod';
import { isUuid } from '../clock.ts';
import type { MessageKey } from '../i18n/catalogue.ts';
import type { MessageValues, Words } from '../i18n/words.ts';

/** What is wrong with one field, in no language yet. */
export interface FieldProblem {
  field: string;
  message: MessageKey;
  values?: MessageValues;
}

/** What was sent, read as text: shown again when something is wrong, so that nothing typed is lost. */
export type Typed = Record<string, string | string[]>;

export type Read<Value> = { ok: true; value: Value } | { ok: false; problems: FieldProblem[]; typed: Typed };

/**
 * Reads a form with a schema whose messages are message keys. An array in the schema takes all values of that name (one
 * ticked box is a list of one), anything else the first. Text is trimmed, in NFC, with plain line ends;
 * text in which nothing can be seen is empty.
 */
export function readForm<Shape extends z.ZodRawShape>(
  form: FormData,
  schema: z.ZodObject<Shape>,
): Read<z.output<z.ZodObject<Shape>>> {
  const typed = typedIn(form, schema);
  const read = schema.safeParse(typed, { reportInput: true });
  if (read.success) return { ok: true, value: read.data };
  const order = Object.keys(schema.shape);
  const problems = read.error.issues.map(asProblem);
  return { ok: false, problems: problems.toSorted((one, other) => placeIn(order, one) - placeIn(order, other)), typed };
}

/**
 * A form with what holds between its fields. Asked also when a single field is wrong already, so that nobody has to send a
 * form twice to hear of everything; a field that is wrong by itself is left out of what is asked about.
 */
export function withRules<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  rules: (sent: Partial<z.output<z.ZodObject<Shape>>>) => Iterable<[field: string, message: MessageKey]>,
): z.ZodObject<Shape> {
  const check = (sent: object, context: z.RefinementCtx) => {
    const wrong = new Set(context.issues.map(({ path }) => path?.[0]));
    const fine = Object.fromEntries(Object.entries(sent).filter(([name]) => !wrong.has(name)));
    for (const [field, message] of rules(fine as Partial<z.output<z.ZodObject<Shape>>>))
      context.addIssue({ code: 'custom', path: [field], message });
  };
  return schema.superRefine(check, { when: () => true });
}

/** The schema of a text field: absent is the same as empty. */
export function text(options: { max: number; tooLong: MessageKey; missing?: MessageKey }) {
  const limited = z.string(options.missing).max(options.max, options.tooLong);
  return options.missing ? limited.min(1, options.missing) : limited.default('');
}

/** The schema of a whole number that somebody types; an empty field is missing, not 0. */
export function wholeNumber(options: { min: number; max: number; message: MessageKey }) {
  return z
    .string(options.message)
    .regex(/^\d{1,9}$/, options.message)
    .transform(Number)
    .refine((value) => value >= options.min && value <= options.max, options.message);
}

/** Problems as the words of a page, in the order of the form's fields. */
export function inWords(problems: FieldProblem[], words: Words): { field: string; message: string }[] {
  return problems.map(({ field, message, values }) => ({ field, message: words.t(message, values) }));
}

/** One field of a form as it was sent, for the few places that need no schema. */
export function sentText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? clean(value) : '';
}

/** The version of a thing that an editing form was made from; one that nothing has when it was tampered with. */
export function sentVersion(form: FormData): number {
  return asVersion(sentText(form, 'version'));
}

/** The same as a part of a schema. */
export const versionField = z.string().default('').transform(asVersion);

/** The ids that were ticked; what is no id is nobody's choice. */
export const idsField = z.array(z.string()).transform((sent) => sent.filter(isUuid));

function asVersion(sent: string): number {
  return /^\d{1,9}$/.test(sent) ? Number(sent) : -1;
}

/** All values of one field as they were sent. */
export function sentList(form: FormData, name: string): string[] {
  return form
    .getAll(name)
    .filter((value) => typeof value === 'string')
    .map(clean);
}

export function typedText(typed: Typed, name: string): string {
  const value = typed[name];
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '');
}

export function typedList(typed: Typed, name: string): string[] {
  const value = typed[name];
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function typedIn(form: FormData, schema: z.ZodObject): Typed {
  const typed: Typed = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const values = sentList(form, name);
    if (takesList(field)) typed[name] = values;
    else if (values[0] !== undefined) typed[name] = values[0];
  }
  return typed;
}

function takesList(field: unknown): boolean {
  if (field instanceof z.ZodArray) return true;
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional || field instanceof z.ZodPipe) {
    return takesList(field instanceof z.ZodPipe ? field.in : field.unwrap());
  }
  return false;
}

// PostgreSQL takes no NUL in text; browsers send CR LF.
function clean(value: string): string {
  const cleaned = value.replaceAll('\0', '').replace(/\r\n?/g, '\n').replace(piled, '').normalize('NFC').trim();
  return visible.test(cleaned) ? cleaned : '';
}

// Putting marks in order takes the square of how many stand on one letter; no language has more than some twenty.
const piled = /(?<=\p{M}{30})\p{M}+/gu;

// Anything but spaces, controls and what Unicode says to draw nothing for. The empty braille cell is drawn as nothing too.
const visible = /[^\s\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

// What holds between fields is found last, but belongs where its field stands. A day stands where its first part does.
function placeIn(order: string[], { field }: FieldProblem): number {
  const place = order.findIndex((name) => name === field || name === `${field}-day`);
  return place < 0 ? order.length : place;
}

// Only a form that was tampered with meets a check that was given no words: what zod then says holds a space, a key never.
function asProblem(issue: z.core.$ZodIssue): FieldProblem {
  const message = issue.message.includes(' ') ? 'common.notAnOption' : (issue.message as MessageKey);
  const problem: FieldProblem = { field: String(issue.path[0] ?? ''), message };
  if (issue.code === 'too_big') {
    // As zod counts: an emoji is one.
    const maximum = Number(issue.maximum);
    const over = typeof issue.input === 'string' ? [...issue.input].length - maximum : 0;
    return { ...problem, values: { maximum, over } };
  }
  if (issue.code === 'too_small') return { ...problem, values: { minimum: Number(issue.minimum) } };
  return problem;
}
