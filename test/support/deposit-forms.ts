import { createApiKey } from '#src/auth/api-keys.ts'
import { invoices } from '#src/db/schema/events.ts'
import { urlFor, urls } from '#src/urls.ts'
import { DEPOSIT_ID, depositWorld, inPortal } from './deposit-world.ts'
import type { FormCase } from './form-case.ts'
import { long } from './form-values.ts'
import { portal } from './portal.ts'
import type { Opener } from './repeatable-form.ts'
import { pdfFile } from './sample-files.ts'
import { townHall } from './town-hall.ts'

/** Typed fields alone; the form of a draft has a file. */
export const depositForms: Record<string, FormCase> = {
  'answer for a suspended invoice': {
    url: '/factures/:invoiceId/reponse',
    open: async (portal) => {
      const { camille, deposit } = await inPortal(portal)
      const { issued } = await deposit()
      await portal.ports.db.update(invoices).set({ status: 'suspended' })
      const right = { message: 'Voici le bon de livraison.', version: '1' }
      return { visitor: camille, path: urlFor(urls.invoiceAnswer, { invoiceId: issued.id }), right }
    },
    wrong: { message: ['', '   ', long(1001)] },
    secret: [],
  },
}

/** By route, for the tables of forms that are sent twice or too late. */
export const creatingDepositForms: Record<string, Opener> = {
  'POST /espaces/factures-emises/brouillons/:depositId': async () => {
    const world = await depositWorld()
    await world.save()
    const added = { act: 'ajouter', document: pdfFile('bon.pdf') }
    const right = { ...world.right, version: '1', ...added }
    return { here: world, visitor: world.camille, path: urlFor(urls.draft, { depositId: DEPOSIT_ID }), right }
  },
  'POST /espaces/factures-emises/brouillons/:depositId/depot': async () => {
    const world = await depositWorld()
    await world.save()
    return { here: world, visitor: world.camille, path: world.checkUrl, right: { version: '1' } }
  },
  'POST /espaces/factures-emises/brouillons/:depositId/suppression': async () => {
    const world = await depositWorld()
    await world.save()
    return { here: world, visitor: world.camille, path: urlFor(urls.draftDeletion, { depositId: DEPOSIT_ID }), right: {} }
  },
  'POST /factures/:invoiceId/reponse': async () => {
    const here = await portal()
    const { visitor, right, path = '' } = await depositForms['answer for a suspended invoice']!.open(here)
    return { here, visitor, path, right, page: path.replace('/reponse', '') }
  },
}

/** The button beside an application in the list of a structure. */
export const acceptance: Opener = async () => {
  const hall = await townHall()
  const { id } = await createApiKey(hall.ports, 'Logiciel')
  const path = urlFor(urls.structureApplications, { structureId: hall.mairie.id })
  return { here: hall, visitor: hall.anne, path, right: { application: id, consent: 'given', version: '0' } }
}
