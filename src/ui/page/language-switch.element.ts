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

/** For each form of the page: the name and value of what is filled in. The same page has the same forms in each language. */
type Typed = [string, string][][];

function takeAlong(): void {
  const typed: Typed = forms().map((form) =>
    [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
  sessionStorage.setItem(place, JSON.stringify(typed));
}

function putBack(): void {
  const typed: Typed = JSON.parse(sessionStorage.getItem(place) ?? '[]');
  sessionStorage.removeItem(place);
  for (const [index, form] of forms().entries()) {
    const filled = typed[index];
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

// Never a ballot: what somebody ticks there is kept by the server alone, sealed. Nor a code that signs in.
function forms(): HTMLFormElement[] {
  return [...document.querySelectorAll<HTMLFormElement>('main form[method="post"]')].filter(
    (form) => !form.querySelector('ballot-meter, [autocomplete="one-time-code"]'),
  );
}
