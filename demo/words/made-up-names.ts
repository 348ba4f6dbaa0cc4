/** Pieces of names that are nobody's, with the mixture of letters of French ones. */
export const trades =
  `Menuiserie|Plomberie|Électricité générale|Maçonnerie|Couverture zinguerie|Peinture décoration|Espaces verts|Travaux publics|Boulangerie
pâtisserie|Traiteur|Imprimerie|Informatique|Nettoyage|Transports|Garage|Charpente|Serrurerie|Carrelage|Conseil|Formation|Pharmacie|Ambulances
|Coiffure|Restaurant|Pizzeria|Fleuriste|Boucherie charcuterie|Immobilier|Assurances|Auto-école|Optique|Librairie|Cordonnerie|Pressing|Esthétique
|Infirmière libérale|Kinésithérapie|Cabinet dentaire|Vétérinaire|Architecture|Géomètre|Notaire|Avocats|Expertise comptable|Viticulture|Élevage
|Maraîchage|Apiculture|Scierie|Ébénisterie|Photographie|Graphisme|Communication|Événementiel|Sécurité|Dépannage|Chauffage|Isolation|Piscines`
    .replaceAll('\n', ' ')
    .split('|')
    .map((trade) => trade.trim())

export const forms = ['SARL', 'SARL', 'SAS', 'SAS', 'EURL', 'SASU', 'SA', 'SCOP', 'SNC', 'EARL', 'GAEC']
export const purposes = [
  'sportive',
  'culturelle',
  'des parents d’élèves',
  'des anciens élèves',
  'familiale rurale',
  'de chasse',
  'paroissiale',
]
export const bodies = [
  'COMMUNE DE',
  'CENTRE COMMUNAL D’ACTION SOCIALE DE',
  'ÉCOLE PRIMAIRE DE',
  'SYNDICAT DES EAUX DE',
  'COLLÈGE DE',
]
// biome-ignore format: a list of words, one a line would fill pages
export const firstNames = [
  'Marie', 'Jean', 'Nathalie', 'Michel', 'Isabelle', 'Philippe', 'Sylvie', 'Alain', 'Catherine', 'Patrick', 'Sophie', 'Nicolas', 'Julie',
  'Thomas', 'Camille', 'Hugo', 'Léa', 'Élodie', 'Mohamed', 'Fatima', 'Karim', 'Inès', 'Lucas', 'Manon', 'Chloé', 'Benoît', 'Aurélie', 'Guillaume',
]
// biome-ignore format: a list of words, one a line would fill pages
export const onsets = [
  'b', 'br', 'c', 'ch', 'cl', 'd', 'dr', 'f', 'fl', 'g', 'gr', 'gu', 'j', 'l', 'm', 'n', 'p', 'pl', 'pr', 'qu', 'r', 's', 't', 'tr', 'v', 'vr', '',
]
export const vowels = ['a', 'e', 'i', 'o', 'u', 'ou', 'ai', 'an', 'on', 'in', 'en', 'eu', 'oi', 'é', 'è', 'au', 'y', 'ie']
export const endings = [
  '',
  'r',
  'l',
  'n',
  's',
  't',
  'x',
  'nd',
  'rt',
  'ld',
  'rd',
  'lle',
  'tte',
  'ville',
  'court',
  'mont',
  'ac',
  'ier',
  'eau',
  'y',
]
