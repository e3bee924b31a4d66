/** On the board: J and K go to the next and the previous signal, so that a hand can stay where it is. Space ticks, as ever. */
export class SignalBoard extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    this.addEventListener('keydown', (event) => this.#go(event), { signal: this.#listening.signal });
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }

  // Only where a tick box has the focus: a letter typed anywhere else is a letter.
  #go(event: KeyboardEvent): void {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    const here = boxes.indexOf(event.target as HTMLInputElement);
    const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    if (here < 0 || step === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    boxes[here + step]?.focus();
  }
}
