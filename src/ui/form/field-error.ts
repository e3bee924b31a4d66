/** Something to mend in a form. `field` is the name of the control, which is also its id. */
export interface FieldError {
  field: string;
  message: string;
}

/** The message for one control, to hand to its `error`. */
export function errorFor(errors: readonly FieldError[] | undefined, field: string): string | undefined {
  return errors?.find((error) => error.field === field)?.message;
}
