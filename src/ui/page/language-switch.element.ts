/**
 * Takes what somebody typed along to the same form in another language. It stays in this tab, and is gone as soon as the
 * next page is there.
 */
export class LanguageSwitch extends HTMLElement {
  connectedCallback(): void {
    putBack();
    this.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) takeAlong();
    });
  }
}

const place = 'typed';

/** By the address that a form is sent to: the name and value of what is filled in. */
type Typed = Record<string, [string, string][]>;

function takeAlong(): void {
  const typed: Typed = {};
  for (const form of forms()) {
    const filled = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string');
    typed[form.action] = filled;
  }
  sessionStorage.setItem(place, JSON.stringify(typed));
}

function putBack(): void {
  const typed: Typed = JSON.parse(sessionStorage.getItem(place) ?? '{}');
  sessionStorage.removeItem(place);
  for (const form of forms()) {
    const filled = typed[form.action];
    if (!filled) continue;
    for (const field of form.elements) fill(field, filled);
    form.dispatchEvent(new Event('change', { bubbles: true }));
  }
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

function forms(): NodeListOf<HTMLFormElement> {
  return document.querySelectorAll('main form[method="post"]');
}
