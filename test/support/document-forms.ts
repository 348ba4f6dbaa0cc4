import { documents } from '#src/db/schema/documents.ts'
import { supportRequests } from '#src/db/schema/operations.ts'
import type { FormCase } from './form-case.ts'
import { long, supportRequest } from './form-values.ts'
import type { Signed } from './people.ts'
import type { Portal } from './portal.ts'
import { pdfFile } from './sample-files.ts'

export const documentForms: Record<string, FormCase> = {
  document: {
    url: '/compte/pieces-jointes/:id',
    open: async (portal) => {
      const visitor = await portal.signUp()
      const { id, version } = await added(portal, visitor)
      const right = { label: 'Relevé', type: 'bank_details', version: String(version) }
      return { visitor, path: `/compte/pieces-jointes/${id}`, right }
    },
    wrong: { label: ['', '   ', long(101)], type: ['', 'inconnu'] },
    secret: [],
  },
  'message to support': {
    url: '/sollicitations/emises/:number',
    open: async (portal) => {
      const visitor = await portal.signUp()
      const right = { message: 'Voici mon RIB.', document: (await added(portal, visitor)).id }
      return { visitor, path: `/sollicitations/emises/${await asked(portal, visitor)}`, right }
    },
    wrong: { message: ['', '   ', long(3001)], document: ['inconnue'] },
    secret: [],
  },
  'answer of support': {
    url: '/support/:number',
    open: async (portal) => {
      const visitor = await portal.signUp({ isSupportStaff: true })
      const number = await asked(portal, await portal.signUp())
      return { visitor, path: `/support/${number}`, right: { message: 'Voici comment faire.' } }
    },
    wrong: { message: ['', '   ', long(3001)] },
    secret: [],
  },
}

async function added({ ports: { db } }: Portal, someone: Signed) {
  await someone.post('/compte/pieces-jointes', { file: pdfFile(), label: 'RIB', type: 'bank_details' })
  const [document] = await db.select().from(documents)
  if (!document) throw new Error('the document was not added')
  return document
}

async function asked({ ports: { db } }: Portal, someone: Signed) {
  await someone.post('/sollicitations/nouvelle', supportRequest)
  return (await db.select().from(supportRequests))[0]?.number ?? ''
}
