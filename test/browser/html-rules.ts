import { HtmlValidate } from 'html-validate'

/** Recommended and accessibility rules for the served HTML, each exception with its reason. */
const rules = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // JSX closes void elements, writes empty boolean attributes and leaves ' and > in texts.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-raw-characters': ['error', { relaxed: true }],
    // Checkboxes of a group share a name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    // The button that stops an upload must not be disabled with the panel's other buttons while it runs.
    'prefer-button': 'off',
    // French typography: a long title is still a title.
    'long-title': 'off',
    // « 213 301 234 00012 » is a SIRET, not a telephone number, and telephone numbers are typed by people.
    'tel-non-breaking': 'off',
    // The first page includes the stylesheet; the CSP allows it by its hash.
    'require-csp-nonce': 'off',
  },
})

export async function htmlProblems(html: string): Promise<string[]> {
  const report = await rules.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.filter(isFault).map(({ ruleId, message, selector }) => `html ${ruleId}: ${message} at ${selector}`),
  )
}

/** The rule knows boxes of one name, not hidden fields: those name what a refusal is about. */
function isFault({ ruleId, message }: { ruleId: string; message: string }) {
  return !(ruleId === 'form-dup-name' && message.includes('"selection"'))
}
