import * as z from 'zod'
import { missingPhrase, entitlementFields as words } from '#components/api/entitlement-fields.ts'
import type { StateView } from '#src/domain/affiliation/affiliation-state.ts'
import type { AccessLevel, Entitlement } from '#src/domain/workspace/entitlement.ts'

const rights = ['consultation', 'modification'] as const
const whats = ['compte', 'structure', 'rattachement', 'abonnement'] as const
const states = ['jamais-demande', 'en-cours', 'a-venir', 'expire', 'refuse', 'annule', 'valide'] as const

const place = {
  type: z.string().max(40).describe(words.typeIdentifiant),
  identifiant: z.string().max(100).describe(words.identifiant),
}
const space = {
  espace: z.string().max(100).describe(words.espace),
  service: z.string().max(100).optional().describe(words.service),
  droit: z.enum(rights).default('consultation').describe(words.droit),
}

export const questionQuery = z.strictObject({
  ...place,
  ...space,
  personne: z.string().max(254).optional().describe(words.personne),
  sujet: z.string().max(100).optional().describe(words.sujet),
})
export const peopleQuery = z.strictObject({ ...place, ...space, apres: z.string().max(100).default('').describe(words.apres) })
export const changesQuery = z.strictObject({
  ...place,
  depuis: z.coerce.number().int().nonnegative().default(0).describe(words.depuis),
})

export const answerSchema = z.object({
  habilite: z.boolean().describe(words.habilite),
  manque: z
    .object({
      quoi: z.enum(whats).describe(words.quoi),
      etat: z.enum(states).nullable().describe(words.etat),
      phrase: z.string().describe(words.phrase),
    })
    .nullable()
    .describe(words.manque),
})

const person = {
  sujet: z.string().describe(words.sujet),
  personne: z.string().nullable().describe(words.personne),
  service: z.string().nullable().describe(words.service),
  droit: z.enum(rights).describe(words.droit),
}
export const peopleSchema = z.object({
  personnes: z.array(z.object({ ...person, nom: z.string().describe(words.nom), prenom: z.string().describe(words.prenom) })),
  suivant: z.string().nullable().describe(words.suivant),
})
export const changesSchema = z.object({
  changements: z.array(
    z.object({
      numero: z.int().describe(words.numero),
      sens: z.enum(['octroi', 'fin']).describe(words.sens),
      constateLe: z.iso.datetime().describe(words.constateLe),
      espace: z.string().describe(words.espace),
      ...person,
    }),
  ),
  dernier: z.int().describe(words.dernier),
  suivant: z.string().nullable().describe(words.suivant),
})

const stateNames: Record<StateView, (typeof states)[number]> = {
  pending: 'en-cours',
  soon: 'a-venir',
  expired: 'expire',
  rejected: 'refuse',
  cancelled: 'annule',
  approved: 'valide',
}
const whatNames = { account: 'compte', structure: 'structure', affiliation: 'rattachement', subscription: 'abonnement' } as const

export function toAnswer({ entitled, missing }: Entitlement): z.output<typeof answerSchema> {
  if (entitled || !missing) return { habilite: true, manque: null }
  const state = 'state' in missing ? (missing.state ? stateNames[missing.state] : 'jamais-demande') : null
  return { habilite: false, manque: { quoi: whatNames[missing.what], etat: state, phrase: missingPhrase(missing) } }
}

export const rightName = (access: AccessLevel) => (access === 'edit' ? ('modification' as const) : ('consultation' as const))
export const accessOf = (right: (typeof rights)[number]): AccessLevel => (right === 'modification' ? 'edit' : 'view')
