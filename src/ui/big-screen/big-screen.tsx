import type { ComponentChildren } from 'preact';
import { Groups, notTranslated, QrCode } from '../code-card/code-card.tsx';

interface BigScreenProps {
  /** Where to go with the code, as one says it aloud: 'speerpunt.nl/d'. */
  address: string;
  code: string;
  svg?: string | undefined;
  /** How many are in, what is asked now. */
  children?: ComponentChildren;
}

/** What a hall reads from the back row: where to go, and the code in giant letters. */
export function BigScreen({ address, code, svg, children }: BigScreenProps) {
  return (
    <div class="sp-screen">
      <div class="sp-screen__join">
        <p class="sp-screen__address">{address}</p>
        <p class="sp-screen__code" {...notTranslated}>
          <Groups code={code} />
        </p>
      </div>
      {svg && <QrCode svg={svg} />}
      {children && <div class="sp-screen__now">{children}</div>}
    </div>
  );
}
