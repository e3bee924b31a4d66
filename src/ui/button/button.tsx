import type { ComponentChildren } from 'preact';
import { safeHref } from '../text/safe-href.ts';

export type ButtonAppearance = 'primary' | 'secondary' | 'subtle' | 'negative';

interface ButtonProps {
  children: ComponentChildren;
  appearance?: ButtonAppearance | undefined;
  name?: string | undefined;
  value?: string | undefined;
  formaction?: string | undefined;
  /** When the same words stand on several buttons of a page: what this one is about, read aloud after them. */
  about?: string | undefined;
}

/** Sends the form it stands in. */
export function Button({ children, appearance = 'primary', name, value, formaction, about }: ButtonProps) {
  return (
    <button type="submit" class={buttonClass(appearance)} name={name} value={value} formaction={formaction}>
      {children}
      {about && <span class="sp-hidden"> {about}</span>}
    </button>
  );
}

interface ButtonLinkProps {
  href: string;
  children: ComponentChildren;
  appearance?: ButtonAppearance | undefined;
  about?: string | undefined;
}

/** Looks like a button, goes somewhere. */
export function ButtonLink({ href, children, appearance = 'primary', about }: ButtonLinkProps) {
  return (
    <a class={`${buttonClass(appearance)} sp-button-link`} href={safeHref(href)}>
      {children}
      {about && <span class="sp-hidden"> {about}</span>}
    </a>
  );
}

export function ButtonGroup({ children }: { children: ComponentChildren }) {
  return <div class="utrecht-button-group sp-button-group">{children}</div>;
}

function buttonClass(appearance: ButtonAppearance) {
  if (appearance === 'negative') return 'nl-button nl-button--secondary nl-button--negative';
  return `nl-button nl-button--${appearance}`;
}
