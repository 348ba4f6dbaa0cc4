import { PageTitle } from '#components/layout/PageTitle.tsx'
import { urls } from '#src/urls.ts'
import { GalleryActions } from './GalleryActions.tsx'
import { GalleryFields } from './GalleryFields.tsx'
import { GalleryRefusal } from './GalleryRefusal.tsx'
import { GalleryStates } from './GalleryStates.tsx'
import { GalleryTables } from './GalleryTables.tsx'

export function KitGallery() {
  return (
    <>
      <PageTitle
        title="Le nécessaire"
        intro="Tous les éléments dont les pages sont faites, dans tous leurs états."
        trail={[{ label: 'Démonstration', href: urls.mailbox }, { label: 'Le nécessaire' }]}
      />
      <GalleryStates />
      <GalleryActions />
      <GalleryFields />
      <GalleryRefusal />
      <GalleryTables />
    </>
  )
}
