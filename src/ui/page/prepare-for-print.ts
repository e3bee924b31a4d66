/** Paper cannot be unfolded or clicked: for printing what is folded is opened, and links get their whole address. */
export function prepareForPrint(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details.sp-details:not([open])')];
    for (const details of opened) details.open = true;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href^="/"]')) {
      link.dataset.address = link.host + link.pathname + link.search;
    }
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
