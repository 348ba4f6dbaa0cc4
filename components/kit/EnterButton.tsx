/** The Enter key presses the first button of a form: this one, hidden, submits it where another button stands first. */
export function EnterButton() {
  return (
    <button type="submit" hidden>
      Valider
    </button>
  )
}
