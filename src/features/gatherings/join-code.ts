import { codeFrom, shortCode } from '../../platform/codes/codes.ts';
import type { Secrets } from '../../platform/secrets.ts';
import type { Gathering } from './types.ts';

/** The code with which people join, derived again each time. The next try gives another one. */
export function joinCode(secrets: Secrets, { id, joinCodeTry }: Pick<Gathering, 'id' | 'joinCodeTry'>): string {
  return codeFrom(secrets.hmac('join-code', `${id}:${joinCodeTry}`), shortCode);
}
