import { helpAbout } from '#components/layout/help-links.ts'
import { SummaryPanel } from '#components/layout/SummaryPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { emailSuggestion } from '#components/words/EmailSuggestion.tsx'
import { urls } from '#src/urls.ts'
import { type Information, isWaiting, savedSentence } from './shown-information.ts'

type Props = { information: Information; saved: boolean }

export function InformationSummary({ information, saved }: Props) {
  const { firstName, lastName, contactEmail, phone } = information
  const suggestion = emailSuggestion(contactEmail)
  return (
    <SummaryPanel
      name="informations"
      help={helpAbout('informations')}
      title={titles.information}
      status={saved ? savedSentence(information) : undefined}
      action={{ href: urls.information, verb: 'Modifier', object: 'mes informations' }}
    >
      <p>
        <strong>
          {firstName} {lastName}
        </strong>
        <br />
        {contactEmail}
        {isWaiting(information) && ' (adresse à confirmer)'}
        {suggestion && (
          <>
            <br />
            {suggestion}
          </>
        )}
        {phone && (
          <>
            <br />
            {phone}
          </>
        )}
        <br />
        {postalAddress(information)}
      </p>
    </SummaryPanel>
  )
}

/** « 56 rue Pasteur, 80100 Abbeville », with the country where it is another than France. */
function postalAddress({ addressLine1, addressLine2, addressLine3, postalCode, city, country }: Information) {
  const lines = [addressLine1, addressLine2, addressLine3, `${postalCode} ${city}`.trim(), country === 'France' ? '' : country]
  return lines.filter((line) => line !== '').join(', ') || 'Adresse postale non renseignée'
}
