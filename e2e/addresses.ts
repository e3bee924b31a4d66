// Which of the platform's addresses a path is: '/zonnedam/meedoen' is '/:municipality/meedoen'.
export interface Address {
  method: string;
  path: string;
}

/** The address that a path belongs to; of several that fit, the one with the fewest open places, and those the narrowest. */
export function addressOf(path: string, addresses: readonly Address[]): string | undefined {
  const fitting = addresses.filter((address) => shapeOf(address.path).test(path));
  return fitting.toSorted((one, other) => openness(one.path) - openness(other.path))[0]?.path;
}

function shapeOf(path: string): RegExp {
  const parts = path.split('/').map((part) => {
    const [, pattern] = part.match(/^:[^{]+(?:\{(.+)\})?$/) ?? [];
    if (part.startsWith(':')) return pattern ? `(?:${pattern})` : '[^/]+';
    return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
}

/** A place that takes only some words ({…}) is half as open as one that takes any. */
function openness(path: string): number {
  return path.split('/').filter((part) => part.startsWith(':')).length * 2 - path.split('{').length;
}
