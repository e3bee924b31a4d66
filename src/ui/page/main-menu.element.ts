/** Opens the menu on a wide screen, for browsers whose style sheet cannot. */
export class MainMenu extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details');
    if (!details) return;
    const narrow = matchMedia('(max-width: 48rem)');
    const follow = () => {
      details.open = !narrow.matches;
    };
    follow();
    narrow.addEventListener('change', follow);
  }
}
