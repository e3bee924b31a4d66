// Completes package-lock.json: `npm run lock`, after every change of a dependency. Where npm cannot find a package that is
// for another platform, it leaves it out of the lock file, and `npm ci` then refuses that file on every platform. The
// name of such a package says what it is for.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

export interface Lock {
  packages: Record<string, LockedPackage>;
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 's390x', 'riscv64', 'ppc64', 'loong64', 'mips64el'];

/** The lock file with an entry for every optional package that is named in it. */
export function completeLock(lock: Lock): Lock {
  const packages = { ...lock.packages };
  for (const named of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(named.optionalDependencies ?? {})) {
      packages[`node_modules/${name}`] ??= {
        version,
        ...(named.dev ? { dev: true } : {}),
        optional: true,
        ...platformOf(name),
      };
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const parts = (name.split('/').at(-1) ?? '').split('-');
  const os = systems.filter((system) => parts.includes(system));
  // 'arm-gnueabihf' and 'arm-eabi' are arm; anything else of the name is the maker's.
  const cpu = processors.filter((processor) => parts.includes(processor)).slice(0, 1);
  const libc = parts.some((part) => part.startsWith('musl')) ? ['musl'] : parts.includes('gnu') ? ['glibc'] : [];
  return { ...(os.length ? { os } : {}), ...(cpu.length ? { cpu } : {}), ...(libc.length ? { libc } : {}) };
}

export const lockFile = join(import.meta.dirname, '../package-lock.json');

if (import.meta.main) {
  const lock = JSON.parse(await readFile(lockFile, 'utf8')) as Lock;
  await writeFile(lockFile, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
}
