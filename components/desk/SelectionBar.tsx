import { Button } from '#components/kit/Button.tsx'
import { HiddenFields } from '#components/kit/HiddenFields.tsx'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { Working } from '#components/kit/Working.tsx'
import { count } from '#components/words/format.ts'
import { type DeskFilter, withFilter } from './desk-filter.ts'
import { type DeskListName, deskLists } from './desk-lists.ts'

type Props = {
  list: DeskListName
  filter: DeskFilter
  /** All that the filter finds, of which one page is shown. */
  total: number
  shown: number
  /** When the page was read: « Tout sélectionner » means what waited then. */
  until: Date
  message?: 'nothing_ticked' | undefined
}

/** At the end of its list; with the script it stays at the bottom of the window. The boxes of the rows belong to its form. */
export function SelectionBar({ list, filter, total, shown, until, message }: Props) {
  const words = deskLists[list]
  return (
    <OwnedForm id={words.selection} class="bulk desk-bar" action={withFilter(words.decisions, filter)} novalidate>
      <HiddenFields values={{ jusqua: String(until.getTime()) }} />
      <label class="tick-all">
        <input type="checkbox" name="tout" value={total} />
        Tout sélectionner
      </label>
      <span class="extent">
        {total > shown
          ? count(total, 'demande, sur toutes les pages', 'demandes, sur toutes les pages')
          : count(total, 'demande')}
      </span>
      <output class="by-script" hidden>
        Cochées : <b>0</b>
      </output>
      <div class="buttons">
        <Button name="verdict" value="approve" icon="check">
          Valider la sélection
        </Button>
        <Button name="verdict" value="reject" tone="plain" icon="cross">
          Refuser la sélection
        </Button>
        <Working />
      </div>
      {message && (
        <p class="message" role="alert" tabindex={-1} autofocus>
          Cochez au moins une demande, puis choisissez « Valider la sélection » ou « Refuser la sélection ».
        </p>
      )}
    </OwnedForm>
  )
}
