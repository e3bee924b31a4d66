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
    let from = 0;
    for (const mark of line.matchAll(/[.!?…]+["'”’)]*/g)) {
      const end = mark.index + mark[0].length;
      const open = line.slice(from, end);
      // '3.5' and 'www.zonnedam.nl' go on without a space.
      const isWithin = mark[0] === '.' && end < line.length && !/\s/.test(line[end] as string);
      if (isWithin || abbreviations.test(open.trim())) continue;
      push(sentences, open);
      from = end;
    }
    push(sentences, line.slice(from));
  }
  return sentences;
}

function push(sentences: Sentence[], text: string): void {
  const words = text.match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? [];
  if (words.length > 0) sentences.push({ text: text.trim(), words });
}
