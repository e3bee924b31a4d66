/**
 * Takes what somebody typed along to the same form in another language. It stays in this tab, and is gone as soon as the
 * next page is there.
 */
export class LanguageSwitch extends HTMLElement {
  connectedCallback(): void {
    putBack();
    this.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
      // In another tab the page stays here, with what was typed.
      if (target instanceof Element && target.closest('a') && !ctrlKey && !metaKey && !shiftKey) takeAlong();
    });
  }
}

const place = 'typed';

interface Typed {
  /** Of the page. The same page has the same forms in each language. */
  path: string;
  until: number;
  /** For each form: the name and value of what is filled in. */
  forms: [string, string][][];
}

/** The next page is there by then; whoever comes later is perhaps another. */
const keptMs = 30_000;

function takeAlong(): void {
  const typed: Typed = {
    path: location.pathname,
    until: Date.now() + keptMs,
    forms: forms().map((form) =>
      [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string'),
    ),
  };
  sessionStorage.setItem(place, JSON.stringify(typed));
}

function putBack(): void {
  const typed: Typed | null = JSON.parse(sessionStorage.getItem(place) ?? 'null');
  sessionStorage.removeItem(place);
  if (!typed || typed.path !== location.pathname || typed.until < Date.now()) return;
  for (const [index, form] of forms().entries()) {
    const filled = typed.forms[index];
    if (!filled || !isSameVersion(form, filled)) continue;
    for (const field of form.elements) fill(field, filled);
    form.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/** Whether it is still about what it was about: somebody else may have changed that in the meantime. */
function isSameVersion(form: HTMLFormElement, filled: [string, string][]): boolean {
  const about = (fields: Iterable<[string, FormDataEntryValue]>) =>
    JSON.stringify([...fields].filter(([name]) => name === 'version' || name === 'seen'));
  return about(new FormData(form)) === about(filled);
}

/** Puts one field back. What the page itself hid in a form stays as it is. */
function fill(field: Element, filled: [string, string][]): void {
  const choice = field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
  if (choice) field.checked = filled.some(([name, value]) => name === field.name && value === field.value);
  else if (isWritten(field)) field.value = filled.find(([name]) => name === field.name)?.[1] ?? field.value;
}

function isWritten(field: Element): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) return true;
  return field instanceof HTMLInputElement && !['hidden', 'file', 'submit', 'button'].includes(field.type);
}

// Never a ballot: what somebody ticks there is kept by the server alone, sealed. Nor a code that signs in.
function forms(): HTMLFormElement[] {
  return [...document.querySelectorAll<HTMLFormElement>('main form[method="post"]')].filter(
    (form) => !form.querySelector('ballot-meter, [autocomplete="one-time-code"]'),
  );
}
