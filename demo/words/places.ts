export type Place = { city: string; postalCode: string }

const near = `Doullens 80600|Amiens 80000|Abbeville 80100|Albert 80300|Péronne 80200|Corbie 80800|Montdidier 80500|Roye 80700|Ham 80400
|Bernaville 80370|Domart-en-Ponthieu 80620|Flixecourt 80420|Talmas 80260|Candas 80750|Arras 62000|Lens 62300|Béthune 62400
|Saint-Pol-sur-Ternoise 62130|Frévent 62270|Lille 59000|Roubaix 59100|Tourcoing 59200|Cambrai 59400|Beauvais 60000|Compiègne 60200
|Senlis 60300|Laon 02000|Saint-Quentin 02100|Soissons 02200|Dieppe 76200`

const far = `Rouen 76000|Le Havre 76600|Caen 14000|Rennes 35000|Nantes 44000|Angers 49000|Tours 37000|Orléans 45000|Reims 51100|Troyes 10000
|Metz 57000|Nancy 54000|Strasbourg 67000|Mulhouse 68100|Dijon 21000|Besançon 25000|Lyon 69003|Villeurbanne 69100|Grenoble 38000
|Annecy 74000|Clermont-Ferrand 63000|Limoges 87000|Poitiers 86000|La Rochelle 17000|Bordeaux 33000|Toulouse 31000|Montpellier 34000
|Nîmes 30000|Marseille 13001|Aix-en-Provence 13100|Toulon 83000|Nice 06000|Paris 75011|Saint-Denis 97400|Fort-de-France 97200`

export const beauval: Place = { city: 'Beauval', postalCode: '80630' }
export const nearPlaces = parse(near)
export const farPlaces = parse(far)

// biome-ignore format: a list of words, one a line would fill pages
export const streets = [
  'rue de la République', 'place de la Mairie', 'avenue Jean Jaurès', 'rue du Général de Gaulle', 'rue Victor Hugo', 'rue Pasteur',
  'boulevard de la Gare', 'chemin des Prés', 'rue de l’Église', 'rue des Écoles', 'allée des Tilleuls', 'route d’Amiens', 'rue du Moulin',
  'zone artisanale des Hautes Bornes', 'rue Marie Curie', 'impasse des Lilas',
]

function parse(list: string): Place[] {
  return list.split('|').map((entry) => {
    const name = entry.trim()
    return { city: name.slice(0, -6), postalCode: name.slice(-5) }
  })
}
