import { HtmlValidate } from 'html-validate'

/** Recommended and accessibility rules, over the HTML as it is served. Each exception has its reason. */
const rules = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Written by JSX: void elements are closed, boolean attributes are empty, ' and > stay as they are in texts.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-raw-characters': ['error', { relaxed: true }],
    // The boxes of a group share their name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    // The button that stops an upload must not be disabled with the panel's other buttons while it runs.
    'prefer-button': 'off',
    // French typography: a long title is still a title.
    'long-title': 'off',
    // « 213 301 234 00012 » is a SIRET, not a telephone number, and telephone numbers are typed by people.
    'tel-non-breaking': 'off',
    // The stylesheet travels inside the page on a first visit; the policy allows it by its hash.
    'require-csp-nonce': 'off',
  },
})

export async function htmlProblems(html: string): Promise<string[]> {
  const report = await rules.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `html ${ruleId}: ${message} at ${selector}`),
  )
}
