import { foldText } from '#src/formats/fold-text.ts'

// Short on purpose: passwords have 15 characters, and common ones of that length are nearly always one of these words,
// dressed up (« P@ssw0rd2026!!! ») or strung together (« motdepasseadmin »), which isCommonPassword undoes.
const words = `
abcdef accueil admin administrateur administration administrator adresse alexandre alexis allo amelie amour andrea andrew ange
anthony apollo aqw argent arsenal assword aurelie azerty azertyuiop baba babygirl banane barcelona baseball bateau batman benjamin
biscuit bisous bonheur bonjour boubou bretagne bulldog bureau butterfly caca camille canard caramel carotte cedric champion changeme
change charlie charlotte chat chaton cheval chicken chien chipie chocolat chouchou choupette christelle christine cirque coco coeur
coffee comptabilite computer connexion cookie corvette coucou couleur damien daniel dauphin david default departement dolphin dollar
doudou dragon elephant email emilie entreprise etoile eagles facebook facture factures family famille fanfan felix ferrari fleur
florian football forever france francois freedom friend friends fromage gateau genial george ginger girls google gouvernement guest
guillaume guitar hacker hannah harley hello heureux hockey hunter iloveyou internet isabelle jennifer jessica jesus jetaime jeremy
jonathan jordan joshua julien jupiter justin kawasaki killer killua kitty lapin laurent legend letmein liberte liverpool login london
loulou louloute love loveme lover lucky ludovic lundi maison maman manager manchester marie marine marseille martin marvin master
matrix matthew maurice maxime melanie mercedes merci michael michel michelle mickey mairie minecraft mistral moimeme monamour
monchat monchien monkey monmotdepasse montagne morgan mot motdepasse mots mustang musique my myspace naruto nathalie nathan newyork
nicolas nicole nintendo nirvana nothing novembre orange ordinateur ouioui ouvretoi pantoufle papa papillon paris parisien pass passe
passport password passw passwort patate patrick peanut pepper philippe pirate pokemon porsche portugal poubelle pourquoi prefecture
preston prince princess princesse private public qwerty qwertz qwertyuiop rainbow rangers richard robert romain root roxane
salut samantha samsung sandrine scooter sebastien secret secretaire securite security sebastian serveur service sesame shadow skyline
slipknot snoopy soccer soleil sophie souris spiderman starwars stephane stephanie success summer sunshine superman support sylvie
system taylor temporaire test testing thomas thunder tigger tinkerbell toto toulouse trustno tunisie user utilisateur vacances
valentin vanille veronique victoria vincent voiture welcome whatever william winner winter yamaha yolo zaq zidane zxcvbn zxcvbnm
janvier fevrier mars avril mai juin juillet aout septembre octobre decembre mardi mercredi jeudi vendredi samedi dimanche printemps
ete automne hiver spring autumn january february april june july august september october november december monday friday sunday
bienvenue chorus collectivite compte electronique espace facile facturation gouv impots perso portail pro relais tresor
mon ma mes moi toi tu je le la les un une de du des et est the is and you me this that your for ever
`

/** Long passwords from leaked lists that the rules below don't recognise. */
const phrases = `
correcthorsebatterystaple ilfaitbeauaujourdhui liberteegalitefraternite longlivetheking metrobouloododo metroboulotdodo
maytheforcebewithyou nevergonnagiveyouup onceuponatime opensesameplease ouvretoisesame quelquesoitlemotdepasse
sesameouvretoi thequickbrownfox tobeornottobe toutlemondeenparle unpourtoustouspourun vivelafrance whatisyourname winteriscoming
allezlesbleus bienvenuechezmoi bonjourmonsieur bonneannee cestlavie changezmoi jaimelechocolat jesuisuneprincesse jetaimepourlavie
joyeuxnoel marseilleolympique nimportequoi olympiquedemarseille onverrabien parissaintgermain pourquoipas republiquefrancaise
secretdefense tropfacile vacancesdete
momsanaladventure passwordstandard portezcevieuxwhisky jesuischarlie jepensedoncjesuis lecielestbleu
`

const dictionary = new Set(`${words} ${phrases}`.trim().split(/\s+/))

export function isCommonPassword(password: string): boolean {
  const core = foldToLetters(password)
  return core !== '' && isMadeOfWords(core)
}

/** Tries all ways to cut the text into words in one pass; a regular expression would backtrack. */
function isMadeOfWords(text: string) {
  const cuts = [0]
  for (let end = 1; end <= text.length; end++) {
    if (cuts.some((cut) => dictionary.has(text.slice(cut, end)))) cuts.push(end)
  }
  return cuts.at(-1) === text.length
}

const lookAlikes = new Map(
  Object.entries({
    '@': 'a',
    '4': 'a',
    '3': 'e',
    '1': 'i',
    '!': 'i',
    '0': 'o',
    $: 's',
    '5': 's',
    '7': 't',
  }),
)

function foldToLetters(password: string) {
  return foldText(password)
    .replace(/(?<=[a-z])[@431!0$57](?=[a-z@431!0$57]*[a-z])/g, (sign) => lookAlikes.get(sign) ?? sign)
    .replace(/[^a-z]/g, '')
}
