import type { ComponentChildren } from 'preact';

/** Short facts beside one another, such as who and when. What is not there is left out. */
export function Facts({ items }: { items: ComponentChildren[] }) {
  return (
    <ul class="sp-facts">
      {items
        .filter((item) => item !== null && item !== undefined && item !== false && item !== '')
        .map((item) => (
          <li class="sp-facts__item">{item}</li>
        ))}
    </ul>
  );
}
