export interface Sentence {
  text: string;
  words: string[];
}

// A point after one of these ends no sentence.
const abbreviations =
  /\b(?:bijv|bv|dhr|dr|drs|enz|etc|evt|incl|ing|ir|jl|max|min|mr|mw|nr|o\.a|d\.w\.z|m\.b\.t|i\.v\.m|n\.a\.v|t\.a\.v|t\.o\.v|p\.m|a\.u\.b|s\.v\.p|tel|zgn)\.$/i;

/** Sentences with their words. A line that ends without a mark, such as a heading, is a sentence. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of text.split(/\n+/)) {
    let open = '';
    for (const piece of line.match(/[^.!?…]+(?:[.!?…]+["'”’)]*|$)/g) ?? []) {
      open += piece;
      // '3.5' and 'www.zonnedam.nl' go on without a space.
      const goesOn =
        abbreviations.test(open.trim()) || (/[\p{L}\d]\.$/u.test(open) && !/\s$/.test(open) && !isEnd(line, open));
      if (goesOn) continue;
      push(sentences, open);
      open = '';
    }
    push(sentences, open);
  }
  return sentences;
}

/** Whether a space, or nothing, follows this beginning of what is left of the line. */
function isEnd(line: string, open: string): boolean {
  const after = line[line.indexOf(open) + open.length];
  return after === undefined || /\s/.test(after);
}

function push(sentences: Sentence[], text: string): void {
  const words = text.match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? [];
  if (words.length > 0) sentences.push({ text: text.trim(), words });
}
