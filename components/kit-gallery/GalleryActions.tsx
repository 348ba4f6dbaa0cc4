import { Button, ButtonLink } from '#components/kit/Button.tsx'
import { Card, Stack } from '#components/kit/Card.tsx'
import { Confirm } from '#components/kit/Confirm.tsx'
import { IconButton, IconLink } from '#components/kit/IconButton.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Working } from '#components/kit/Working.tsx'
import { urls } from '#src/urls.ts'

const consequences = [
  'Vous pourrez réactiver votre compte pendant 60 jours.',
  'Les modifications en cours seront perdues et les demandes en attente annulées.',
]

export function GalleryActions() {
  return (
    <Panel name="actions" title="Agir" intro="Chaque bouton dit ce qu’il fera.">
      <Buttons />
      <p class="htmx-request">
        <Working />
      </p>
      <Stack>
        <Card title="Notifications" actions={<ButtonLink href={urls.kit}>Modifier les notifications</ButtonLink>}>
          <p>Un message par jour et un récapitulatif par semaine.</p>
        </Card>
        <Confirm
          title="Désactiver mon compte"
          consequences={consequences}
          items={['Commune de Saint-Étienne-du-Bois', 'Menuiserie Le Goff']}
          checkboxLabel="Je confirme"
          action={urls.kit}
          cancelHref={urls.kit}
          danger
        />
      </Stack>
    </Panel>
  )
}

function Buttons() {
  return (
    <div class="buttons">
      <Button type="button">Valider</Button>
      <Button type="button" tone="danger">
        Désactiver mon compte
      </Button>
      <ButtonLink href={urls.kit}>Annuler</ButtonLink>
      <ButtonLink href={urls.kit} icon="plus">
        Ajouter un abonnement
      </ButtonLink>
      <Button type="button" tone="soft" small>
        Valider
      </Button>
      <Button type="button" tone="plain" small>
        Refuser
      </Button>
      <IconLink icon="download" href={urls.kit} label="Télécharger RIB 2026.pdf" />
      <IconButton icon="trash" label="Supprimer RIB 2026.pdf" form="tri" name="supprimer" value="1" />
    </div>
  )
}
