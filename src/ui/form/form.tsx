import type { ComponentChildren } from 'preact';

interface FormProps {
  action: string;
  method?: 'post' | 'get' | undefined;
  /** Makes that sending twice does nothing twice. */
  formKey?: string | undefined;
  /** For a form with files. */
  multipart?: boolean | undefined;
  id?: string | undefined;
  /** Takes the whole width of a wide page: a form around a list and what to do with it. */
  wide?: boolean | undefined;
  children: ComponentChildren;
}

/** The server checks what was sent and says what to mend; the browser's own messages are left out. */
export function Form({ action, method = 'post', formKey, multipart, id, wide, children }: FormProps) {
  return (
    <form
      class={wide ? 'sp-form sp-form--wide' : 'sp-form'}
      id={id}
      action={action}
      method={method}
      encType={multipart ? 'multipart/form-data' : undefined}
      novalidate
    >
      {formKey !== undefined && <input type="hidden" name="formKey" value={formKey} />}
      {children}
    </form>
  );
}
