// A page as it is read aloud: each text with the element that it stands in and the language that it is said in.

export interface SpokenPart {
  text: string;
  element: string;
  lang: string;
}

const pieces = /<\/?([a-z][a-z0-9-]*)((?:\s(?:"[^"]*"|[^">])*)?)>|<![^>]*>|[^<]+/g;
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

export function spokenParts(html: string): SpokenPart[] {
  const around: { name: string; lang: string }[] = [];
  const parts: SpokenPart[] = [];
  for (const [piece, name, attributes = ''] of html.matchAll(pieces)) {
    const { name: element = '', lang = '' } = around.at(-1) ?? {};
    if (!name) {
      const text = readable(piece);
      if (text !== '' && !piece.startsWith('<!')) parts.push({ text, element, lang });
    } else if (piece.startsWith('</')) {
      around.splice(around.findLastIndex((one) => one.name === name));
    } else if (!empty.has(name) && !attributes.endsWith('/')) {
      around.push({ name, lang: /\slang="([^"]*)"/.exec(attributes)?.[1] ?? lang });
    }
  }
  return parts;
}

function readable(text: string): string {
  const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return plain.replace(/\s+/g, ' ').trim();
}
