// biome-ignore format: a list of words, one a line would fill pages
export const firstNames = [
  'Amandine', 'Antoine', 'Aurélie', 'Benoît', 'Camille', 'Cédric', 'Chloé', 'Christophe', 'Damien', 'Delphine',
  'Élodie', 'Émilie', 'Fabien', 'Fatima', 'Florence', 'François', 'Gaëlle', 'Guillaume', 'Hélène', 'Inès',
  'Isabelle', 'Jérôme', 'Julie', 'Karim', 'Laurent', 'Léa', 'Mathilde', 'Mehdi', 'Mélanie', 'Nicolas',
  'Noémie', 'Olivier', 'Patricia', 'Philippe', 'Romain', 'Sandrine', 'Sébastien', 'Sofia', 'Thomas', 'Yann',
]
// biome-ignore format: a list of words, one a line would fill pages
export const lastNames = [
  'Bailleul', 'Barbier', 'Bernard', 'Blanchard', 'Boulanger', 'Bouchez', 'Carlier', 'Carpentier', 'Cordier', 'Da Silva',
  'Debray', 'Decroix', 'Delannoy', 'Desmarest', 'Dubois', 'Dumont', 'Dupré', 'Fontaine', 'Fournier', 'Garnier',
  'Gauthier', 'Guérin', 'Hénaux', 'Jacquemin', 'Lambert', 'Le Gall', 'Leclercq', 'Lecomte', 'Legrand', 'Lemaire',
  'Leroux', 'Mansouri', 'Marchand', 'Mercier', 'Moreau', 'Nguyen', 'Noël', 'Pruvost', 'Renaud', 'Vasseur',
]
