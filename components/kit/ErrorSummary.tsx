export type SummaryProblem = { field: string; label: string; message: string }

/** A sentence that names its field is the link; any other follows the field's name. */
export function ErrorSummary({ problems }: { problems: SummaryProblem[] }) {
  if (problems.length === 0) return null
  return (
    <div class="error-summary" role="alert">
      <p>{problems.length === 1 ? 'Un point est à corriger :' : severalProblems(problems.length)}</p>
      <ul>
        {problems.map(({ field, label, message }) => {
          const namesIt = message.includes(label)
          return (
            <li>
              <a href={`#${field}`}>{namesIt ? message : label}</a>
              {!namesIt && ` : ${message}`}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const severalProblems = (quantity: number) => `${quantity} points sont à corriger :`
