import type { Calendar } from '#demo/calendar.ts'
import type { SeededRandom } from '#demo/seeded-random.ts'
import { lastNames } from '#demo/words/people.ts'
import { beauval, farPlaces, nearPlaces } from '#demo/words/places.ts'
import { siret } from './identifiers.ts'
import { type StructureRow, structureRow } from './structure-row.ts'

const legalForms = ['SARL', 'SARL', 'SARL', 'SAS', 'SAS', 'SAS', 'EURL', 'SASU', 'SA', 'SCOP']
// biome-ignore format: a list of words, one a line would fill pages
const trades = [
  'Menuiserie', 'Électricité', 'Plomberie Chauffage', 'Maçonnerie', 'Couverture', 'Peinture', 'Espaces verts', 'Travaux publics',
  'Boulangerie', 'Traiteur', 'Imprimerie', 'Informatique', 'Nettoyage', 'Transports', 'Garage', 'Charpente', 'Serrurerie', 'Carrelage',
  'Fournitures scolaires', 'Bureau d’études', 'Cabinet d’architecture', 'Géomètre-expert', 'Ambulances', 'Pharmacie', 'Assainissement',
  'Signalisation', 'Mobilier urbain', 'Papeterie', 'Restauration collective', 'Contrôle technique', 'Conseil', 'Formation',
]
// biome-ignore format: a list of words, one a line would fill pages
const fancyNames = [
  'Les Ateliers du Bois', 'Picardie Menuiserie Services', 'Somme Énergies', 'Nord Voirie', 'Hauts Paysages', 'Éco Habitat 80',
  'Groupe Sani-Froid', 'Alpha Bureautique', 'La Maison du Livre', 'Verre & Lumière', 'Atelier 3 Rivières', 'Logiciels du Littoral',
]

const COMPANIES = 150
const SIREN_STARTS = ['3', '4', '4', '5', '5', '8', '8', '9']
const EVERY_NTH_IS_CLOSED = 45

export function companies(random: SeededRandom, calendar: Calendar): StructureRow[] {
  return Array.from({ length: COMPANIES }, (_, index) => {
    const name = fancyNames[index] ?? `${trades[index % trades.length]} ${random.pick(lastNames)}`
    return structureRow(random, calendar, {
      identifierType: 'SIRET',
      identifier: siret(random, random.pick(SIREN_STARTS)),
      ...place(random),
      legalName: `${random.pick(legalForms)} ${name}`,
      displayName: name,
      isActive: index % EVERY_NTH_IS_CLOSED !== EVERY_NTH_IS_CLOSED - 1,
    })
  })
}

function place(random: SeededRandom) {
  if (random.chance(0.1)) return beauval
  return random.pick(random.chance(0.8) ? nearPlaces : farPlaces)
}
