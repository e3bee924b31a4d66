// Which of the platform's addresses a path is: '/zonnedam/meedoen' is '/:municipality/meedoen'.
export interface Address {
  method: string;
  path: string;
}

/** The address that a path belongs to; of several that fit, the one with the fewest open places. */
export function addressOf(path: string, addresses: readonly Address[]): string | undefined {
  const fitting = addresses.filter((address) => shapeOf(address.path).test(path));
  return fitting.toSorted((one, other) => openPlaces(one.path) - openPlaces(other.path))[0]?.path;
}

function shapeOf(path: string): RegExp {
  const parts = path.split('/').map((part) => {
    const [, pattern] = part.match(/^:[^{]+(?:\{(.+)\})?$/) ?? [];
    if (part.startsWith(':')) return pattern ? `(?:${pattern})` : '[^/]+';
    return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
}

function openPlaces(path: string): number {
  return path.split(':').length;
}
