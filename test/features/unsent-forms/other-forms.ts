import { createApiKey } from '#src/auth/api-keys.ts'
import { deadAddresses } from '#src/db/schema/mails.ts'
import { supportRequests } from '#src/db/schema/operations.ts'
import { digestWorld } from '#test/digests/digest-world.ts'
import { loadedStructure } from '#test/features/first-managers/loaded-structure.ts'
import { creatingAbsenceForms } from '#test/support/absence-forms.ts'
import { acceptance, creatingDepositForms } from '#test/support/deposit-forms.ts'
import { supportRequest } from '#test/support/form-values.ts'
import type { Portal } from '#test/support/portal.ts'
import { pdfFile } from '#test/support/sample-files.ts'
import { smallForms } from '#test/support/small-forms.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'
import { undoingPath } from '#test/support/undoing-path.ts'
import type { Fields, Visitor } from '#test/support/visitor.ts'
import { waitingSubscription } from '#test/support/waiting-subscription.ts'

/** A form outside the table of forms, sent as it would be accepted. `typed`: what its panel shows again; else its page is shown. */
type OtherForm = {
  opened: Pick<Portal, 'ports' | 'stranger' | 'signUp' | 'settled'>
  visitor: Visitor
  path: string
  sent: Fields
  typed: string[]
}

const reject = { verdict: 'reject', reason: 'Vous ne faites pas partie des agents.' }

const absenceForms = Object.entries(creatingAbsenceForms).map(([route, open]) => {
  const typed = route.endsWith(':reportId') ? ['successor'] : []
  const kept = async () => {
    const { here, visitor, path, right } = await open()
    const { currentPassword: _, ...sent }: Fields = right
    return form(here, visitor, path, sent, typed)
  }
  return [route.slice('POST '.length), kept] as const
})

export const otherForms: Record<string, () => Promise<OtherForm>> = {
  ...Object.fromEntries(absenceForms),
  '/compte/alertes': async () => {
    const world = await digestWorld()
    const zoe = await world.reader()
    await world.event({ status: 'rejected' })
    const vue = /name="vue" value="([^"]+)"/.exec(await (await zoe.get('/compte/alertes')).text())?.[1] ?? ''
    return form(world, zoe, '/compte/alertes', { vue }, ['vue'])
  },
  '/compte/alertes/adresse': async () => {
    const hall = await townHall()
    const email = hall.chloe.person.login ?? ''
    await hall.ports.db.insert(deadAddresses).values({ email, cause: 'bounced', since: hall.ports.now() })
    return form(hall, hall.chloe, '/compte/alertes/adresse', { adresse: email })
  },
  '/compte/appareils': async () => {
    const hall = await townHall()
    return form(hall, hall.chloe, '/compte/appareils', { session: 'others' })
  },
  '/compte/applications': async () => {
    const hall = await townHall()
    const { id } = await createApiKey(hall.ports, 'Facturo')
    return form(hall, hall.chloe, '/compte/applications', { application: id, consent: 'given', version: '0' })
  },
  '/compte/notifications': async () => {
    const hall = await townHall()
    return form(hall, hall.chloe, '/compte/notifications', { enabled: 'on', version: '0' }, ['enabled'])
  },
  '/compte/pieces-jointes': async () => {
    const hall = await townHall()
    const sent = { file: pdfFile(), label: 'Carte grise', type: 'bank_details' }
    return form(hall, hall.chloe, '/compte/pieces-jointes', sent, ['label', 'type'])
  },
  '/compte/pieces-jointes/suppression': async () => {
    const hall = await townHall()
    await hall.chloe.post('/compte/pieces-jointes', { file: pdfFile(), label: 'RIB', type: 'bank_details' })
    const page = await (await hall.chloe.get('/compte/pieces-jointes')).text()
    const selection = /name="selection" value="([^"]+)"/.exec(page)?.[1] ?? ''
    return form(hall, hall.chloe, '/compte/pieces-jointes/suppression', { selection }, ['selection'])
  },
  '/espaces/factures-emises/brouillons/:depositId': async () => {
    const { right, ...opened } = await depositForm('POST /espaces/factures-emises/brouillons/:depositId')
    const typed = Object.keys(right).filter((name) => !['file', 'document', 'act', 'version', 'department'].includes(name))
    return { ...opened, sent: right, typed }
  },
  '/espaces/factures-emises/brouillons/:depositId/depot': async () =>
    ofButton(await depositForm('POST /espaces/factures-emises/brouillons/:depositId/depot')),
  '/espaces/factures-emises/brouillons/:depositId/suppression': async () =>
    ofButton(await depositForm('POST /espaces/factures-emises/brouillons/:depositId/suppression')),
  '/structures/:structureId/logiciels': async () => {
    const { here, visitor, path, right } = await acceptance()
    return form(here, visitor, path, right)
  },
  '/compte/abonnements/suivi/:subscriptionId/annulation': async () => {
    const hall = await townHall()
    return form(hall, hall.chloe, `/compte/abonnements/suivi/${await waitingSubscription(hall)}/annulation`, { version: '1' })
  },
  '/compte/abonnements/suivi/:subscriptionId/relance': async () => {
    const hall = await townHall()
    return form(hall, hall.chloe, `/compte/abonnements/suivi/${await waitingSubscription(hall)}/relance`)
  },
  '/compte/rattachements/suivi/:affiliationId/annulation': async () => {
    const hall = await townHall()
    const [line] = await hall.request(hall.david)
    const path = `/compte/rattachements/suivi/${line!.affiliationId}/annulation`
    return form(hall, hall.david, path, { line: line!.id, version: String(line!.version) })
  },
  '/compte/rattachements/suivi/:affiliationId/relance': async () => {
    const hall = await townHall()
    const [line] = await hall.request(hall.david)
    return form(hall, hall.david, `/compte/rattachements/suivi/${line!.affiliationId}/relance`)
  },
  '/gestion/structures/:structureId/personnes/:affiliationId': async () => {
    const hall = await townHall()
    const sent = { version: '1', role: 'secondary_manager', mayConfigureWorkspaces: 'on' }
    return form(hall, hall.anne, personPath(hall), sent, ['role', 'mayConfigureWorkspaces'])
  },
  '/gestion/structures/:structureId/personnes/:affiliationId/copie': async () => {
    const hall = await townHall()
    const { id } = await hall.affiliate(hall.david, hall.mairie, { departments: [hall.mairie.departments[0]!.id] })
    const sheet = `/gestion/structures/${hall.mairie.id}/personnes/${id}`
    return form(hall, hall.anne, `${sheet}/copie`, { from: hall.affiliated.chloe.id })
  },
  '/gestion/structures/:structureId/personnes/:affiliationId/fin-de-services': async () => {
    const { hall, visitor, path, sent } = await smallForms['end of a person’s departments']!()
    return form(hall, visitor, path, { ...sent, confirmed: 'on' })
  },
  '/gestion/structures/:structureId/personnes/:affiliationId/fin-d-abonnements': async () => {
    const { hall, visitor, path, sent } = await smallForms['end of a person’s subscriptions']!()
    return form(hall, visitor, path, { ...sent, confirmed: 'on' })
  },
  '/gestion/structures/:structureId/personnes/:affiliationId/fin': async () => {
    const hall = await townHall()
    return form(hall, hall.anne, `${personPath(hall)}/fin`, { confirmed: 'on' })
  },
  '/sollicitations/emises/:number/cloture': async () => {
    const hall = await townHall()
    return form(hall, hall.chloe, `/sollicitations/emises/${await asked(hall)}/cloture`)
  },
  '/support/:number/cloture': async () => {
    const loaded = await loadedStructure()
    return form(loaded, loaded.sam, `/support/${await asked(loaded)}/cloture`)
  },
  '/compte/abonnements/suppression': async () => {
    const hall = await townHall()
    const sent = { selection: await waitingSubscription(hall), confirmed: 'on' }
    return form(hall, hall.chloe, '/compte/abonnements/suppression', sent, ['selection'])
  },
  '/compte/desactivation': async () => {
    const hall = await townHall()
    const plan = `${hall.mairie.id}.${hall.chloe.person.id}`
    return form(hall, hall.anne, '/compte/desactivation', { plan }, ['plan'])
  },
  '/compte/rattachements/suppression': async () => {
    const hall = await townHall()
    const sent = { selection: hall.affiliated.chloe.id, confirmed: 'on' }
    return form(hall, hall.chloe, '/compte/rattachements/suppression', sent, ['selection'])
  },
  '/structures/:structureId/espaces/:code/suppression': async () => {
    const hall = await townHall()
    await waitingSubscription(hall)
    return form(hall, hall.anne, `/structures/${hall.mairie.id}/espaces/engagements/suppression`, { confirmed: 'on' })
  },
  '/structures/:structureId/gestionnaire-principal': async () => {
    const hall = await townHall()
    const [path, successor] = [`/structures/${hall.mairie.id}/gestionnaire-principal`, hall.chloe.person.id]
    return form(hall, hall.anne, path, { successor, email: '', suite: 'x' }, ['successor', 'suite'])
  },
  '/gestion/abonnements/:subscriptionId': async () => {
    const hall = await townHall()
    return form(hall, hall.anne, `/gestion/abonnements/${await waitingSubscription(hall)}`, reject, ['reason'])
  },
  '/gestion/decisions/:verdictId/annulation': async () => {
    const hall = await townHall()
    return form(hall, hall.anne, await undoingPath(hall))
  },
  '/gestion/tout': async () => {
    const hall = await townHall()
    await hall.request(hall.david)
    return form(hall, hall.anne, '/gestion/tout', { verdict: 'approve', tout: '1' })
  },
  '/gestion/demandes/:scopeId': async () => {
    const hall = await townHall()
    const [line] = await hall.request(hall.david)
    return form(hall, hall.anne, `/gestion/demandes/${line!.id}`, reject, ['reason'])
  },
  '/support/gestionnaires/:affiliationId': async () => {
    const loaded = await loadedStructure()
    return form(loaded, loaded.sam, `/support/gestionnaires/${await loaded.ask(loaded.david)}`, reject, ['reason'])
  },
}

async function depositForm(key: keyof typeof creatingDepositForms) {
  const { here, visitor, path, right } = await creatingDepositForms[key]!()
  return { opened: here, visitor, path, right }
}

function ofButton({ right, ...opened }: Awaited<ReturnType<typeof depositForm>>): OtherForm {
  return { ...opened, sent: right, typed: [] }
}

function form(opened: OtherForm['opened'], visitor: Visitor, path: string, sent: Fields = {}, typed: string[] = []): OtherForm {
  return { opened, visitor, path, sent, typed }
}

function personPath({ mairie, affiliated }: TownHall) {
  return `/gestion/structures/${mairie.id}/personnes/${affiliated.chloe.id}`
}

async function asked({ chloe, ports }: TownHall) {
  await chloe.post('/sollicitations/nouvelle', supportRequest)
  return (await ports.db.select().from(supportRequests))[0]?.number ?? ''
}
