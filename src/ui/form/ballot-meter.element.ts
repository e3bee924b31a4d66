import { fill } from '../element-words.ts';

/** Counts the ticked boxes and says so. It stops nobody: who ticks one too many can then take away another. */
export class BallotMeter extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', () => this.#say());
    // After going back in the browser's history the boxes are ticked, but no 'change' came.
    if (this.#count() > 0) this.#say();
  }

  #count(): number {
    return this.querySelectorAll('input[type="checkbox"]:checked').length;
  }

  #say(): void {
    const status = this.querySelector('[role="status"]');
    if (!status) return;
    const count = this.#count();
    const over = count - Number(this.dataset.max);
    status.textContent = fill(over > 0 ? this.dataset.over : this.dataset.chosen, { count, over });
    status.toggleAttribute('data-over', over > 0);
  }
}
