import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What a key is for. Two purposes never share one, so a hash from one place says nothing in another. */
export type Purpose =
  | 'directory'
  | 'receipt-code'
  | 'join-code'
  | 'notice-code'
  | 'sign-in-code'
  | 'session-token'
  | 'ballot-key'
  | 'paper-draft'
  | 'database-login';

/** Keys derived from SECRET (HKDF, RFC 5869). */
export interface Secrets {
  /** HMAC-SHA256 of the text under the purpose's key: 32 bytes. */
  hmac(purpose: Purpose, text: string): Buffer;
  /** AES-256-GCM; `context` must be the same at unsealing, so a sealed value cannot be moved to another row. */
  seal(purpose: Purpose, value: Buffer, context: string): Buffer;
  unseal(purpose: Purpose, sealed: Buffer, context: string): Buffer;
}

const nonceLength = 12;
const tagLength = 16;

export function makeSecrets(secret: string): Secrets {
  const keys = new Map<Purpose, Buffer>();
  function key(purpose: Purpose): Buffer {
    const known = keys.get(purpose);
    if (known) return known;
    const made = Buffer.from(hkdfSync('sha256', secret, 'speerpunt', purpose, 32));
    keys.set(purpose, made);
    return made;
  }
  return {
    hmac: (purpose, text) => createHmac('sha256', key(purpose)).update(text).digest(),
    seal(purpose, value, context) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', key(purpose), nonce).setAAD(Buffer.from(context));
      return Buffer.concat([nonce, cipher.update(value), cipher.final(), cipher.getAuthTag()]);
    },
    unseal(purpose, sealed, context) {
      const decipher = createDecipheriv('aes-256-gcm', key(purpose), sealed.subarray(0, nonceLength), {
        authTagLength: tagLength,
      })
        .setAAD(Buffer.from(context))
        .setAuthTag(sealed.subarray(-tagLength));
      return Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()]);
    },
  };
}
