import { period } from '../kit/format.ts'
import { RequestStateTag } from '../kit/RequestStateTag.tsx'
import { scopeName } from '../kit/structure-words.ts'
import type { ShownLine } from './shown-affiliation.ts'

/** What an affiliation covers, each line with its state and its dates. */
export function ScopeLines({ lines }: { lines: ShownLine[] }) {
  return (
    <ul class="lines">
      {lines.map(({ departmentName, shown, validFrom, validUntil }) => (
        <li>
          <span>{scopeName(departmentName)}</span> <RequestStateTag state={shown} />
          <span class="below">{period(validFrom, validUntil)}</span>
        </li>
      ))}
    </ul>
  )
}
