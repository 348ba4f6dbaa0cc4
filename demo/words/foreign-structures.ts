import type { IdentifierType } from '#src/db/schema/structures.ts'

type Foreign = { type: IdentifierType; pattern: string; name: string; city: string; postalCode: string; country: string }

const row = (
  type: IdentifierType,
  pattern: string,
  name: string,
  postalCode: string,
  city: string,
  country: string,
): Foreign => ({
  type,
  pattern,
  name,
  city,
  postalCode,
  country,
})

/** Structures without a SIRET. In a pattern, each # becomes a digit. */
export const foreignStructures: readonly Foreign[] = [
  row('UE_HORS_FRANCE', 'BE0#########', 'Imprimerie Wallonne SPRL', '7000', 'Mons', 'Belgique'),
  row('UE_HORS_FRANCE', 'BE0#########', 'Vlaamse Meubelen NV', '8500', 'Kortrijk', 'Belgique'),
  row('UE_HORS_FRANCE', 'DE#########', 'Stadttechnik Köln GmbH', '50667', 'Köln', 'Allemagne'),
  row('UE_HORS_FRANCE', 'DE#########', 'Wasserwerk Messgeräte GmbH', '70173', 'Stuttgart', 'Allemagne'),
  row('UE_HORS_FRANCE', 'IT###########', 'Arredo Urbano SRL', '20121', 'Milano', 'Italie'),
  row('UE_HORS_FRANCE', 'ESB########', 'Riegos del Ebro SL', '50001', 'Zaragoza', 'Espagne'),
  row('UE_HORS_FRANCE', 'LU########', 'Luxlogiciel SARL', '1420', 'Luxembourg', 'Luxembourg'),
  row('UE_HORS_FRANCE', 'NL#########B01', 'Dijk en Waterbouw BV', '3011', 'Rotterdam', 'Pays-Bas'),
  row('UE_HORS_FRANCE', 'PT#########', 'Cortiça e Madeira Lda', '4000-001', 'Porto', 'Portugal'),
  row('UE_HORS_FRANCE', 'PL##########', 'Transport Wisła Sp. z o.o.', '00-001', 'Warszawa', 'Pologne'),
  row('HORS_UE', 'CHHORLOGERIEJURA', 'Horlogerie Jura SA', '2800', 'Delémont', 'Suisse'),
  row('HORS_UE', 'CHALPINETECHNIK', 'Alpine Technik AG', '8001', 'Zürich', 'Suisse'),
  row('HORS_UE', 'GBKENTPAVINGLTD', 'Kent Paving Ltd', 'CT1 1AA', 'Canterbury', 'Royaume-Uni'),
  row('HORS_UE', 'USCITYFURNITUREIN', 'City Furniture Inc.', '02108', 'Boston', 'États-Unis'),
  row('RIDET', '#######001', 'Société calédonienne de travaux', '98800', 'Nouméa', 'Nouvelle-Calédonie'),
  row('RIDET', '#######002', 'Menuiserie du Lagon', '98800', 'Nouméa', 'Nouvelle-Calédonie'),
  row('RIDET', '#######001', 'Province fournitures', '98860', 'Koné', 'Nouvelle-Calédonie'),
  row('TAHITI', 'A#####001', 'Perles et Fibres SARL', '98714', 'Papeete', 'Polynésie française'),
  row('TAHITI', '######001', 'Entreprise Moana BTP', '98702', 'Faa’a', 'Polynésie française'),
  row('PARTICULIER', 'DUPUISJEANNE######', 'Dupuis Jeanne', '80630', 'Beauval', 'France'),
  row('PARTICULIER', 'FERRANDPAUL######', 'Ferrand Paul', '80600', 'Doullens', 'France'),
  row('PARTICULIER', 'HADJALINORA######', 'Hadj Ali Nora', '80000', 'Amiens', 'France'),
  row('PARTICULIER', 'VERHAEGHELUC######', 'Verhaeghe Luc', '59000', 'Lille', 'France'),
  row('AUTRE', 'ENCOURS######', 'Atelier Céramique des Marais', '80100', 'Abbeville', 'France'),
  row('AUTRE', 'ENCOURS######', 'Association Les Jardins partagés', '80630', 'Beauval', 'France'),
  row('AUTRE', 'ENCOURS######', 'Maraîchage du Val d’Authie', '62270', 'Frévent', 'France'),
]
