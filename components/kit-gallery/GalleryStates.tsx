import { ButtonLink } from '#components/kit/Button.tsx'
import { DescriptionList } from '#components/kit/DescriptionList.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Progress } from '#components/kit/Progress.tsx'
import { StateTag } from '#components/kit/StateTag.tsx'
import { formatAge, formatAmount, formatDate, formatDateTime, formatSiret, formatSize } from '#components/words/format.ts'
import { urls } from '#src/urls.ts'

const instant = new Date('2026-11-23T13:05:00Z')
const now = new Date('2026-11-26T09:00:00Z')

export function GalleryStates() {
  return (
    <Panel
      name="etats"
      title="Dire où l’on en est"
      status="Vos modifications ont été enregistrées."
      actions={<ButtonLink href={urls.kit}>Modifier</ButtonLink>}
    >
      <div class="stack">
        <Notice text="Vos demandes sont traitées par la personne qui gère la structure." />
        <Notice tone="good" title="Compte réactivé" text="Tout ce que vous aviez est revenu." />
        <Notice
          tone="soon"
          title="Encore 12 jours"
          text="Le compte sera supprimé le 05/12/2026."
          href={urls.kit}
          linkText="Le réactiver"
        />
        <Notice tone="bad" title="Ces informations ont changé entre-temps" text="Rien n’a été enregistré." href={urls.kit} />
      </div>
      <DescriptionList
        items={[
          { term: 'En attente', details: <StateTag tone="waiting" label="En cours de validation" /> },
          { term: 'Accepté', details: <StateTag tone="good" label="Validé" /> },
          { term: 'Refusé', details: <StateTag tone="bad" label="Refusé" /> },
          { term: 'Terminé', details: <StateTag tone="neutral" label="Annulé" /> },
          { term: 'Prévu', details: <StateTag tone="soon" label="À venir" /> },
          { term: 'SIRET', details: formatSiret('21330123400012') },
          { term: 'Date', details: formatDate('2026-11-23') },
          { term: 'Date et heure', details: formatDateTime(instant) },
          { term: 'Ancienneté', details: formatAge(instant, now) },
          { term: 'Montant', details: formatAmount(1234.5) },
          { term: 'Taille', details: formatSize(10_485_760) },
          { term: 'Complément d’adresse', details: null },
        ]}
      />
      <Progress id="place" label="Place utilisée" value={42} max={200} text="42 Mo sur 200 Mo" />
      <EmptyState
        title="Aucune pièce jointe"
        text="Déposez ici les documents à joindre à vos factures : RIB, bons de commande, devis."
        action={<ButtonLink href={urls.kit}>Ajouter une pièce jointe</ButtonLink>}
      />
    </Panel>
  )
}
