// The script of every page: small extras around HTML that works without them.
import { CopyCode } from './code-card/copy-code.element.ts';
import { PrintButton } from './code-card/print-button.element.ts';
import { BallotMeter } from './form/ballot-meter.element.ts';
import { CharacterCount } from './form/character-count.element.ts';
import { ErrorSummary } from './form/error-summary.element.ts';
import { LanguageSwitch } from './page/language-switch.element.ts';
import { MainMenu } from './page/main-menu.element.ts';
import { prepareForPrint } from './page/prepare-for-print.ts';

customElements.define('ballot-meter', BallotMeter);
customElements.define('character-count', CharacterCount);
customElements.define('copy-code', CopyCode);
customElements.define('error-summary', ErrorSummary);
customElements.define('language-switch', LanguageSwitch);
customElements.define('main-menu', MainMenu);
customElements.define('print-button', PrintButton);
prepareForPrint();
