/** Brings a person who sent a form with mistakes to what is wrong, as a new page would by itself not do. */
export class ErrorSummary extends HTMLElement {
  connectedCallback(): void {
    this.querySelector<HTMLElement>('[tabindex]')?.focus();
  }
}
