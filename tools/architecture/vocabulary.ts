// The few file names that every slice is made of, so that whoever knows one slice finds the way in all of them.
import type { Finding } from './source.ts';

const known = [
  /^README\.md$/,
  /^index\.ts$/,
  /^([a-z]+(-[a-z]+)*-)?routes\.tsx$/,
  /^([a-z]+(-[a-z]+)*-)?(queries|commands)\.ts$/,
  /^(form|policy|rules|evidence|contributions|jobs|types)\.ts$/,
  /^views\/[a-z]+(-[a-z]+)*\.tsx$/,
  /^[a-z]+(-[a-z]+)+\.element\.ts$/,
  /^(views\/)?[a-z-]+(\.element)?(\.db)?\.test\.tsx?$/,
];

/** Modules that a slice's own subject asks for. Each is one idea with a name of its own; add with care. */
const declared: Readonly<Record<string, readonly string[]>> = {
  accounts: ['middleware.tsx'],
  actions: ['domain-reading.ts', 'filter.ts', 'path.ts', 'reading.ts'],
  advice: ['round-form.ts'],
  agenda: ['composing.ts', 'differences.ts'],
  ballots: [
    'closing.ts',
    'draft.ts',
    'drawing.ts',
    'example.ts',
    'intake.ts',
    'keys.ts',
    'lots.ts',
    'recount.ts',
    'supplied.ts',
    'tally.ts',
    'votes.ts',
    'ways.ts',
  ],
  codes: ['middleware.tsx'],
  derivation: ['checking.ts', 'reading.ts'],
  gatherings: ['join-code.ts'],
  letters: [
    'composing.ts',
    'council-letter.ts',
    'courses.ts',
    'dossier-parts.ts',
    'dossier.ts',
    'moments.ts',
    'parts.ts',
    'reading.ts',
  ],
  methods: ['reading.ts', 'templates.ts'],
  mandate: ['amounts.ts', 'hooks.ts', 'saying.ts', 'solidity.ts', 'supporter-form.ts'],
  proposals: ['alike.ts', 'reading.ts'],
  priorities: ['origins.ts', 'reading.ts', 'undoing.ts'],
  demonstration: [
    'chance.ts',
    'content-ground.ts',
    'content.ts',
    'days.ts',
    'content-advice.ts',
    'content-derivation.ts',
    'load.ts',
    'loading-advice.ts',
    'loading-board.ts',
    'loading-letters.ts',
    'loading-derivation.ts',
    'loading-method.ts',
    'loading-mandate.ts',
    'loading-promises.ts',
    'loading-steps.ts',
    'loading-vision.ts',
    'loading-voices.ts',
    'loading-working-groups.ts',
    'middleware.tsx',
    'papers.ts',
    'reading.ts',
    'stage.ts',
    'telling.ts',
  ],
  signals: ['following.ts', 'story.ts'],
  steps: ['plans.ts', 'reading.ts'],
  vision: ['goal-form.ts', 'reading.ts', 'sample-cases.ts'],
  thread: ['behind.ts', 'history.ts', 'merging.ts', 'voices.ts'],
};

/** @param paths every file below src/features. */
export function checkVocabulary(paths: string[], extra: typeof declared = declared): Finding[] {
  const found: Finding[] = [];
  for (const path of paths) {
    const [, slice = '', own = ''] = path.match(/^src\/features\/([^/]+)\/(.+)$/) ?? [];
    const fits = own === `${slice}.css` || known.some((shape) => shape.test(own));
    if (!fits && !extra[slice]?.includes(own)) {
      found.push({ path, problem: 'no file of a slice has this name; declare it in tools/architecture/vocabulary.ts' });
    }
  }
  for (const [slice, files] of Object.entries(extra)) {
    for (const file of files) {
      const path = `src/features/${slice}/${file}`;
      if (!paths.includes(path)) found.push({ path, problem: 'is declared in the vocabulary and is not there' });
    }
  }
  return found;
}

/** @param readme the text of the README at the top, with the map of slices; undefined when there is none yet. */
export function checkReadmes(paths: string[], readme: string | undefined): Finding[] {
  const slices = new Set(paths.map((path) => path.split('/')[2] ?? ''));
  return [...slices].flatMap((slice) => {
    const path = `src/features/${slice}`;
    const found: Finding[] = [];
    if (!paths.includes(`${path}/README.md`)) {
      found.push({ path, problem: 'has no README.md: what it is, which policy or law, states and invariants' });
    }
    if (readme !== undefined && !readme.includes(path)) found.push({ path, problem: "is not on the README's map" });
    return found;
  });
}
