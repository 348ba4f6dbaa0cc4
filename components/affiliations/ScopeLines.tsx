import { period } from '#components/words/format.ts'
import { scopeName } from '#components/words/structure-words.ts'
import { RequestStateTag } from './RequestStateTag.tsx'
import type { LineView } from './shown-affiliation.ts'

export function ScopeLines({ lines }: { lines: LineView[] }) {
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
