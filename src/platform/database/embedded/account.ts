// PostgreSQL refuses to run as root. Started by root, it runs as `nobody`, or as the owner of an existing cluster.
import { lchown, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.ts';

export interface Account {
  uid: number;
  gid: number;
  name: string;
}

/** The account a new cluster runs under; undefined: as ourselves. */
export async function findAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  return readNobody(await readFile('/etc/passwd', 'utf8').catch(() => ''));
}

/** `nobody` by the text of /etc/passwd, or the number that nearly every system gives it. */
export function readNobody(passwd: string): Account {
  const fields = passwd.match(/^nobody:[^:]*:(\d+):(\d+):/m);
  return { uid: Number(fields?.[1] ?? 65534), gid: Number(fields?.[2] ?? 65534), name: 'nobody' };
}

/** The account of an existing cluster, which may have been made before somebody used sudo. */
export async function accountOfCluster(directory: string): Promise<Account | undefined> {
  const { uid, gid } = await stat(directory);
  const own = process.getuid?.();
  if (own === 0) {
    return accountForRoot(directory, { uid, gid });
  }
  if (uid !== own) {
    throw new Error(
      `The database in ${directory} belongs to another account (number ${uid}). ` +
        'Start with the account that made it, or as root.',
    );
  }
  return undefined;
}

async function accountForRoot(directory: string, owner: { uid: number; gid: number }): Promise<Account | undefined> {
  const nobody = await findAccount();
  if (owner.uid === nobody?.uid) {
    return nobody;
  }
  if (owner.uid !== 0) {
    return { ...owner, name: `number ${owner.uid}` };
  }
  // Unpacked by root from a copy: nobody could run it as it lies.
  if (nobody) {
    await giveTree(directory, nobody);
  }
  return nobody;
}

async function giveTree(directory: string, account: Account): Promise<void> {
  await lchown(directory, account.uid, account.gid);
  for (const entry of await readdir(directory, { recursive: true })) {
    await lchown(join(directory, entry), account.uid, account.gid);
  }
}

/** Asks the system itself, because mode bits alone do not tell (access lists, mounts). */
export async function mayEnter(directory: string, account: Account | undefined): Promise<boolean> {
  if (!account) {
    return true;
  }
  const outcome = await run('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], account);
  if (outcome.code === 'EPERM' || outcome.code === 'EINVAL') {
    throw new Error(
      `PostgreSQL refuses to run as root, and this root may not switch to the account ${account.name} (${outcome.code}). ` +
        'Start as an ordinary user, or set DATABASE_URL to use a server elsewhere.',
    );
  }
  return outcome.failure === undefined;
}
