/** Folds the menu on a narrow screen, so that the page itself is in sight first. Without script it stands open. */
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
