import { fill } from '../element-words.ts';

// A screen reader is told only when typing pauses: at every key it would drown out the letters themselves.
const pause = 1000;

/** Says below a text field how many characters are left, once somebody types. */
export class CharacterCount extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const field = document.getElementById(this.dataset.for ?? '');
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.addEventListener('input', () => this.#show(field));
    if (field.value) this.#show(field);
  }

  #show(field: HTMLTextAreaElement): void {
    // As the server counts: an emoji is one.
    const left = Number(this.dataset.max) - [...field.value].length;
    const sentence = left < 0 ? this.dataset.over : this.dataset.left;
    const text = fill(sentence, { count: Math.abs(left) });
    const [shown, spoken] = this.querySelectorAll('p');
    if (!shown || !spoken) return;
    shown.textContent = text;
    shown.toggleAttribute('data-over', left < 0);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      spoken.textContent = text;
    }, pause);
  }
}
