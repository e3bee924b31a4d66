import { type Hint, readability } from '../analysis/language/readability.ts';
import { explained } from './expected.ts';
import { wholeText } from './files.ts';
import { print, printJson } from './print.ts';
import { oneFile, parseWords, type Verb } from './verb.ts';

export const checkLanguage: Verb = {
  help: `Usage: speerpunt check-language FILE [--json]

FILE is Dutch text; - reads what is typed or piped in. Formulas count words and syllables: they do not know whether a text is clear,
and say little under a hundred words. Hints help a writer; they never decide.

  --json   everything that was found, for programs

Example
  speerpunt check-language brief.txt`,
  run: (words) => explained('check-language', () => checkText(words)),
};

async function checkText(words: string[]): Promise<0 | 1> {
  const { values, positionals } = parseWords(words, { json: { type: 'boolean' } });
  const file = oneFile(positionals);
  const found = readability(file === '-' ? await typed() : await wholeText(file));
  if (!found) {
    process.stderr.write('speerpunt check-language: there are no words in it\n');
    return 1;
  }
  if (values.json) printJson(found);
  else {
    const { sentences, wordsPerSentence, syllablesPerWord, fleschDouma, leesindexA, band } = found;
    print(
      [
        `words ${found.words}, sentences ${sentences}`,
        `${wordsPerSentence.toFixed(1)} words per sentence, ${syllablesPerWord.toFixed(2)} syllables per word`,
        `Flesch-Douma ${fleschDouma.toFixed(0)}${band ? ` (${band.replace('-', ' ')})` : ' (too short for a judgement)'}, Leesindex A ${leesindexA.toFixed(0)}`,
        ...found.hints.map(hintLine),
      ].join('\n'),
    );
  }
  return 0;
}

async function typed(): Promise<string> {
  let text = '';
  for await (const part of process.stdin.setEncoding('utf8')) text += part;
  return text;
}

function hintLine(hint: Hint): string {
  switch (hint.kind) {
    case 'long-sentence':
      return `- long sentence (${hint.words} words): ${hint.sentence}`;
    case 'long-word':
      return `- long word: ${hint.word}`;
    case 'passive':
      return `- passive (${hint.words}): ${hint.sentence}`;
    case 'jargon':
      return `- '${hint.word}': perhaps '${hint.plainer}'`;
  }
}
