import { count } from '#components/words/format.ts'

const people = (quantity: number) => count(quantity, 'personne')
const erased = (quantity: number) => count(quantity, 'compte effacé', 'comptes effacés')
const removed = (quantity: number) => count(quantity, 'pièce jointe supprimée', 'pièces jointes supprimées')

/** Translates the outcomes that src/jobs writes. */
const words: [RegExp, (...quantities: number[]) => string][] = [
  [/^(?:done|counted)$/, () => 'fait'],
  [/^more to delete$/, () => 'suite à venir'],
  [/^(\d+) written for (\d+) people$/, (mails, read) => `${count(mails, 'message')} pour ${people(read)}`],
  [
    /^(\d+) written for (\d+) people, others follow$/,
    (mails, read) => `${count(mails, 'message')} pour ${people(read)}, suite à venir`,
  ],
  [/^(\d+) people served$/, people],
  [/^(\d+) indexed$/, (structures) => count(structures, 'structure')],
  [/^(\d+) purged$/, (purged) => erased(purged)],
  [/^(\d+) purged, more to come$/, (purged) => `${erased(purged)}, suite à venir`],
  [/^(\d+) tombstones, (\d+) purged again$/, (known, purged) => `${erased(purged)} de nouveau, sur ${known} à vérifier`],
  [
    /^(\d+) levelled, (\d+) with another account$/,
    (levelled, twins) =>
      `${count(levelled, 'adresse mise en forme', 'adresses mises en forme')}, ${count(twins, 'double compte', 'doubles comptes')}`,
  ],
  [/^(\d+) requests waiting$/, (requests) => count(requests, 'demande en attente', 'demandes en attente')],
  [
    /^(\d+) ended, (\d+) reminded$/,
    (ended, reminded) => `${count(ended, 'signalement clos', 'signalements clos')}, ${count(reminded, 'rappel')}`,
  ],
  [/^(\d+) warned$/, people],
  [/^(\d+) warned, more to come$/, (warned) => `${people(warned)}, suite à venir`],
  [/^waits until the database has served for (\d+) hours$/, (hours) => `attend les ${hours} premières heures de la base`],
  [
    /^(\d+) files, (\d+) without a row moved to the trash, (\d+) rows without a file, (\d+) found again, (\d+) deleted from the trash$/,
    (files, trashed, lost, found, deleted) =>
      `${count(files, 'fichier')}, dont ${trashed} sans pièce jointe, à la corbeille ; ${count(lost, 'pièce jointe', 'pièces jointes')} sans fichier, ${count(found, 'retrouvée')} ; corbeille : ${count(deleted, 'fichier supprimé', 'fichiers supprimés')}`,
  ],
  [/^(\d+) deleted, (\d+) scanned$/, (deleted, scanned) => `${removed(deleted)}, ${count(scanned, 'analysée')}`],
  [
    /^(\d+) deleted, (\d+) in quarantine without an antivirus$/,
    (deleted, waiting) => `${removed(deleted)}, ${waiting} en quarantaine faute d’antivirus`,
  ],
  [
    /^(\d+) sent, (\d+) to try again, (\d+) failed, (\d+) uncertain$/,
    (sent, again, failed, uncertain) =>
      `${count(sent, 'courriel parti', 'courriels partis')}, ${again} à réessayer, ${count(failed, 'abandonné')}, ${count(uncertain, 'incertain')}`,
  ],
  [/^mails wait: the provider refuses the portal$/, () => 'les courriels attendent : le service d’envoi refuse le portail'],
  [/^no mail provider: mails stay in the queue$/, () => 'aucun service d’envoi : les courriels restent dans la file'],
]

/** Undefined for an error, which is shown as it is. */
export function outcomeWords(outcome: string): string | undefined {
  for (const [pattern, say] of words) {
    const found = pattern.exec(outcome)
    if (found) return say(...found.slice(1).map(Number))
  }
  return undefined
}
