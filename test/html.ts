import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // What Preact writes is not typed by anyone: how it closes a tag or spells a boolean is no matter of taste here.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
    // A phone number is written as the municipality writes it, '14 0000'.
    'tel-non-breaking': 'off',
    'long-title': 'off',
  },
});

/** What is wrong with a page as HTML: the rule, the message and the line. */
export async function complaintsAbout(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages
      .filter(({ ruleId, message }) => ruleId !== 'form-dup-name' || !isHiddenList(html, message.split('"')[1] ?? ''))
      .map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`),
  );
}

/** A list that is sent along unseen, such as what was ticked on the page before. */
function isHiddenList(html: string, name: string): boolean {
  const controls = html.match(/<(?:input|select|textarea|button)\b[^>]*>/g) ?? [];
  return controls
    .filter((control) => control.includes(` name="${name}"`))
    .every((one) => one.includes('type="hidden"'));
}
