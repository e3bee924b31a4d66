/** Adds a button that prints the page. */
export class PrintButton extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'nl-button nl-button--secondary';
    button.textContent = this.dataset.label ?? '';
    button.addEventListener('click', () => window.print());
    this.append(button);
  }
}
