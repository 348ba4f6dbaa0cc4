/** The Enter key presses the first button of a form: this one, unseen, sends it where another stands first. */
export function EnterButton() {
  return (
    <button type="submit" hidden>
      Valider
    </button>
  )
}
