export type SummaryProblem = { field: string; label: string; message: string }

export function ErrorSummary({ problems }: { problems: SummaryProblem[] }) {
  if (problems.length === 0) return null
  return (
    <div class="error-summary" role="alert">
      <p>{problems.length === 1 ? 'Un point est à corriger :' : severalProblems(problems.length)}</p>
      <ul>
        {problems.map(({ field, label, message }) => (
          <li>
            <a href={`#${field}`}>{label}</a> : {message}
          </li>
        ))}
      </ul>
    </div>
  )
}

const severalProblems = (quantity: number) => `${quantity} points sont à corriger :`
