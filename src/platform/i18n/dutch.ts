// What people typed is Dutch, whatever the language of the page around it: a screen reader should say it in Dutch. It is
// marked where it goes into a page and becomes an element when the page is whole, so that it may stand anywhere in between:
// in a sentence, in a list of names, in the title.

// Two characters that Unicode keeps free for use inside a program: nobody's text holds them.
const start = '\uFDD0';
const end = '\uFDD1';

/** Marks a text as Dutch. */
export function markDutch(text: string): string {
  return text === '' ? text : `${start}${withoutMarks(text)}${end}`;
}

const tag = '<(?:"[^"]*"|[^">])*>';
const parts = new RegExp(
  `<(title|option)\\b(?:"[^"]*"|[^">])*>[^<]*|${tag}|${start}([^${start}${end}<]*)${end}|[${start}${end}]`,
  'g',
);

/** Makes elements of the marks in a page that is not in Dutch; inside a tag, where none can stand, they go. */
export function showDutch(html: string): string {
  if (!html.includes(start)) return html;
  return html.replace(parts, (part, textOnly: string | undefined, words: string | undefined) => {
    if (words !== undefined) return `<span lang="nl">${words}</span>`;
    return textOnly ? showInWhole(part, textOnly) : withoutMarks(part);
  });
}

/** These hold no elements. An option is Dutch as a whole when it begins so; a title goes on with our own words. */
function showInWhole(element: string, name: string): string {
  const isDutch = name === 'option' && element.includes(`>${start}`);
  return withoutMarks(isDutch ? element.replace('<option', '<option lang="nl"') : element);
}

function withoutMarks(text: string): string {
  return text.replaceAll(start, '').replaceAll(end, '');
}
