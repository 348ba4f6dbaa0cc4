import { DescriptionList } from '#components/kit/DescriptionList.tsx'
import { portalName } from '#components/layout/brand.tsx'
import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'
import { TextPage } from './TextPage.tsx'
import { missingText, type OperatorProps } from './words.ts'

export function LegalNoticePage({ operator }: { operator: OperatorProps }) {
  return (
    <TextPage
      title={titles.legalNotice}
      intro={`${portalName} est le portail où chacun tient son compte de la facturation électronique publique.`}
      sections={[
        { id: 'editeur', title: 'Qui publie le portail', body: <Publisher {...operator} /> },
        {
          id: 'hebergeur',
          title: 'Qui l’héberge',
          body: <p>{operator.host ?? missingText}</p>,
        },
        { id: 'contact', title: 'Nous écrire', body: <Contact /> },
      ]}
    />
  )
}

function Publisher({ name, address, contact, director }: OperatorProps) {
  return (
    <DescriptionList
      items={[
        { term: 'Organisme', details: name ?? missingText },
        { term: 'Adresse', details: address ?? missingText },
        { term: 'Téléphone et courriel', details: contact ?? missingText },
        { term: 'Direction de la publication', details: director ?? missingText },
      ]}
    />
  )
}

function Contact() {
  return (
    <p>
      <a href={urls.newSupportRequest}>Écrivez au support</a>, avec ou sans compte. Sur vos données :{' '}
      <a href={urls.personalData}>{titles.personalData}</a>.
    </p>
  )
}
