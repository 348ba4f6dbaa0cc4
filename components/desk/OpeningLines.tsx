import { Button } from '#components/kit/Button.tsx'
import { HiddenFields } from '#components/kit/HiddenFields.tsx'
import { wholePage } from '#components/kit/htmx.ts'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { Working } from '#components/kit/Working.tsx'
import { count, formatAge } from '#components/words/format.ts'
import { type DeskFilter, deskAddress, filterNames, withFilter } from './desk-filter.ts'
import { deskLists } from './desk-lists.ts'

export type OpeningLine = {
  structureId: string
  structureName: string
  workspaceCode: string
  workspaceLabel: string
  people: number
  since: Date
}

type Props = { openings: OpeningLine[]; filter: DeskFilter; now: Date }

/** « 13 personnes · Tout valider · Voir »: an opening asked for everybody at once, and is mostly decided at once. */
export function OpeningLines({ openings, filter, now }: Props) {
  return (
    <ul class="openings">
      {openings.map((opening) => (
        <li>
          <Opening opening={opening} filter={filter} now={now} />
        </li>
      ))}
    </ul>
  )
}

function Opening({ opening, filter, now }: { opening: OpeningLine; filter: DeskFilter; now: Date }) {
  const { structureId, structureName, workspaceCode, workspaceLabel, people, since } = opening
  const within = { [filterNames.kind]: 'ouverture', [filterNames.structure]: structureId, [filterNames.workspace]: workspaceCode }
  const about = `${workspaceLabel}, ${structureName}`
  return (
    <>
      <span>
        <strong>Ouverture de l’espace {workspaceLabel}</strong>{' '}
        <span class="below">
          {structureName} – {count(people, 'personne')}, {formatAge(since, now)}
        </span>
      </span>
      <OwnedForm class="verdict" action={withFilter(deskLists.subscriptions.decisions, filter)} novalidate>
        <HiddenFields values={{ ...within, tout: String(people), jusqua: String(now.getTime()) }} />
        <Button name="verdict" value="approve" tone="soft" small>
          Tout valider<span class="unseen"> : {about}</span>
        </Button>
        <a class="button plain small" href={deskAddress(filter, within)} {...wholePage}>
          Voir<span class="unseen"> les personnes : {about}</span>
        </a>
        <Working />
      </OwnedForm>
    </>
  )
}
