export { addAccount, type NewAccount } from './commands.ts';
export { only, signedIn } from './middleware.tsx';
export { findAccount, listAccounts } from './queries.ts';
export type { Account } from './types.ts';
