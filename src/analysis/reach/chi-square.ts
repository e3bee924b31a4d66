// The upper tail of the chi-square distribution, also where it is far too small for a double.

// Lanczos' approximation with g = 7 (C. Lanczos, 'A Precision Approximation of the Gamma Function', 1964).
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The logarithm of the gamma function, for x >= 0.5. */
function logGamma(x: number): number {
  const z = x - 1;
  const sum = lanczos.reduce((total, term, i) => (i === 0 ? term : total + term / (z + i)), 0);
  const base = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(base) - base + Math.log(sum);
}

/** Terms after which a sum or a continued fraction no longer changes. */
const mostTerms = 10_000;
const precision = 1e-16;

/**
 * The natural logarithm of the chance that chi-square with `df` degrees of freedom is at least `x`.
 * Series and continued fraction of the incomplete gamma function (Abramowitz and Stegun, 6.5.29 and 6.5.31).
 */
export function logUpperTail(x: number, df: number): number {
  if (x <= 0) return 0;
  const a = df / 2;
  const half = x / 2;
  const front = a * Math.log(half) - half - logGamma(a);
  if (half < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < mostTerms && term > sum * precision; n += 1) {
      term *= half / (a + n);
      sum += term;
    }
    return Math.log1p(-Math.exp(front + Math.log(sum)));
  }
  return front + Math.log(continuedFraction(a, half));
}

/** By the method of Lentz. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / Number.MIN_VALUE;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < mostTerms; n += 1) {
    const term = -n * (n - a);
    b += 2;
    d = 1 / (term * d + b);
    c = b + term / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < precision) break;
  }
  return value;
}
