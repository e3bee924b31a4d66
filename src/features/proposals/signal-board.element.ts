/**
 * On the board: J and K go to the next and the previous signal, so that a hand can stay where it is. Space ticks, as ever.
 * A link above the filters leads here; from the list itself J goes to the first.
 */
export class SignalBoard extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    this.addEventListener('keydown', (event) => this.#go(event), { signal: this.#listening.signal });
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  // Only while the focus is in the list: letters that work all over a page get in the way of whoever speaks to the computer
  // or hears it read aloud (WCAG 2.1.4).
  #go(event: KeyboardEvent): void {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    const here = boxes.indexOf(event.target as HTMLInputElement);
    const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    boxes[here + step]?.focus();
  }
}
