export const legalForms = ['SARL', 'SARL', 'SARL', 'SAS', 'SAS', 'SAS', 'EURL', 'SASU', 'SA', 'SCOP']
// biome-ignore format: a word list
export const trades = [
  'Menuiserie', 'Électricité', 'Plomberie Chauffage', 'Maçonnerie', 'Couverture', 'Peinture', 'Espaces verts', 'Travaux publics',
  'Boulangerie', 'Traiteur', 'Imprimerie', 'Informatique', 'Nettoyage', 'Transports', 'Garage', 'Charpente', 'Serrurerie', 'Carrelage',
  'Fournitures scolaires', 'Bureau d’études', 'Cabinet d’architecture', 'Géomètre-expert', 'Ambulances', 'Pharmacie', 'Assainissement',
  'Signalisation', 'Mobilier urbain', 'Papeterie', 'Restauration collective', 'Contrôle technique', 'Conseil', 'Formation',
]
// biome-ignore format: a word list
export const fancyNames = [
  'Les Ateliers du Bois', 'Picardie Menuiserie Services', 'Somme Énergies', 'Nord Voirie', 'Hauts Paysages', 'Éco Habitat 80',
  'Groupe Sani-Froid', 'Alpha Bureautique', 'La Maison du Livre', 'Verre & Lumière', 'Atelier 3 Rivières', 'Logiciels du Littoral',
]
