/** Adds a button that copies the code. */
export class CopyCode extends HTMLElement {
  connectedCallback(): void {
    if (!navigator.clipboard || this.querySelector('button')) return;
    const code = this.dataset.code ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'nl-button nl-button--secondary';
    button.textContent = this.dataset.label ?? '';
    const status = document.createElement('p');
    status.className = 'sp-code__copied';
    status.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(code);
      status.textContent = this.dataset.done ?? '';
    });
    this.append(button, status);
  }
}
