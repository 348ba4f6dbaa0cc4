import { urls } from '#src/urls.ts'

/** Below the fields of a form that asks for personal data (GDPR, article 13). */
export function PersonalDataLink() {
  return (
    <p class="mandatory-note">
      Ces données servent à ouvrir et à tenir votre compte. Pourquoi, combien de temps, vos droits :{' '}
      <a href={urls.personalData}>Données personnelles</a>
    </p>
  )
}
