// The forms in which a Dutch word of a list can stand in a text, by the rules of spelling.

/**
 * A word with its usual endings: plural, the -e of an adjective, and of a verb on -en its forms in the present, the past and as a
 * participle. Some of what comes out no Dutch person would write; it is there to find what one does write. Of several words only
 * the group itself.
 */
export function formsOf(word: string): string[] {
  if (word.includes(' ')) return [word];
  const forms = [word, `${word}e`, `${word}en`, `${word}s`, longer(word, 'e'), longer(word, 'en')];
  if (word.endsWith('e')) forms.push(`${word}n`);
  // Of a verb the root ends in a consonant: 'indien' is none.
  if (/[^aeiou]en$/.test(word)) forms.push(...verbForms(word));
  return [...new Set(forms)];
}

/** What an ending does to the last letters: 'integraal' and 'integrale', 'inclusief' and 'inclusieve', 'stuk' and 'stukken'. */
function longer(word: string, ending: string): string {
  const [start, last] = [word.slice(0, -1), word.at(-1) as string];
  if (!isConsonant(last)) return word + ending;
  const soft = last === 'f' ? 'v' : last === 's' ? 'z' : last;
  if (/(?:aa|ee|oo|uu)$/.test(start)) return start.slice(0, -1) + soft + ending;
  return /[^aeiou][aeiou]$/.test(start) ? word + last + ending : start + soft + ending;
}

function isConsonant(letter: string): boolean {
  return /[^aeiouë]/.test(letter);
}

function verbForms(infinitive: string): string[] {
  const root = infinitive.slice(0, -2);
  const stem = stemOfVerb(root);
  // 't kofschip: after these a past has a t, after all others a d.
  const past = /(?:[tkfsp]|ch)$/.test(root) ? 't' : 'd';
  const done = participleOf(stem.endsWith(past) ? stem : stem + past);
  return [stem, stem.endsWith('t') ? stem : `${stem}t`, `${stem}${past}e`, `${stem}${past}en`, done, `${done}e`];
}

function participleOf(form: string): string {
  if (/^(?:be|ge|ver|ont|her|er)/.test(form)) return form;
  const [, apart = '', rest = form] = form.match(/^(uit|vast|zorg)(.+)$/) ?? [];
  // 'geïmplementeerd': two dots where e and i would read as one sound.
  return `${apart}ge${rest.replace(/^i/, 'ï').replace(/^u/, 'ü')}`;
}

/** 'implementer' of 'implementeren' is 'implementeer', 'creër' is 'creëer', 'borg' stays, 'stell' is 'stel'. */
function stemOfVerb(root: string): string {
  const [start, vowel, last] = [root.slice(0, -1), root.at(-2), root.at(-1) as string];
  if (last === vowel) return start;
  const hard = last === 'v' ? 'f' : last === 'z' ? 's' : last;
  const isOpen = /[^aeiou][aeou]$|ë$/.test(start) && isConsonant(last);
  return start + (isOpen ? (vowel === 'ë' ? 'e' : vowel) : '') + hard;
}
