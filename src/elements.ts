// The script of every page: the small extras of the components, and those of the slices.
import './ui/elements.ts';
import { SignalBoard } from './features/proposals/signal-board.element.ts';

customElements.define('signal-board', SignalBoard);
