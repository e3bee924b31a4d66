import type { ComponentChildren } from 'preact';

interface FormProps {
  action: string;
  method?: 'post' | 'get' | undefined;
  /** Makes that sending twice does nothing twice. */
  formKey?: string | undefined;
  /** For a form with files. */
  multipart?: boolean | undefined;
  id?: string | undefined;
  children: ComponentChildren;
}

/** The server checks what was sent and says what to mend; the browser's own messages are left out. */
export function Form({ action, method = 'post', formKey, multipart, id, children }: FormProps) {
  return (
    <form
      class="sp-form"
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
