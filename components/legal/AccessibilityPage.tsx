import { titles } from '#components/layout/titles.ts'
import { accessibilityState } from '#components/words/accessibility-words.ts'
import { urls } from '#src/urls.ts'
import { Sentences } from './Sentences.tsx'
import { TextPage } from './TextPage.tsx'
import { notTested, testedByPrograms } from './words.ts'

/** The parts that the RGAA asks of a declaration, in its order. */
export function AccessibilityPage() {
  return (
    <TextPage
      title={titles.accessibility}
      intro="Cette déclaration s’applique à toutes les pages du portail. Elle est établie le 30/11/2026."
      sections={[
        { id: 'etat', title: 'État de conformité', body: <State /> },
        { id: 'verifie', title: 'Ce qui est vérifié par des programmes', body: <Sentences of={testedByPrograms} /> },
        { id: 'non-verifie', title: 'Ce qui n’est pas vérifié', body: <Sentences of={notTested} /> },
        { id: 'contact', title: 'Signaler une difficulté', body: <Contact /> },
        { id: 'recours', title: 'Voies de recours', body: <Remedies /> },
      ]}
    />
  )
}

function State() {
  return (
    <>
      <p>
        Le portail est <strong>{accessibilityState}</strong> avec le référentiel général d’amélioration de l’accessibilité (RGAA),
        version 4.1.2.
      </p>
      <p>
        Cet état suit la règle du référentiel : un service qu’aucun audit complet n’a mesuré est « non conforme », même quand les
        vérifications automatiques ne relèvent aucune erreur.
      </p>
    </>
  )
}

function Contact() {
  return (
    <p>
      Une page ou une fonction vous résiste ? <a href={urls.newSupportRequest}>Écrivez au support</a>, sans avoir besoin d’un
      compte : vous recevrez une réponse, et ce que vous cherchez sous une autre forme s’il le faut.
    </p>
  )
}

function Remedies() {
  return (
    <>
      <p>
        Vous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à un service, et la réponse ne vous satisfait pas :
      </p>
      <ul class="stack">
        <li>
          écrivez au Défenseur des droits par <a href="https://formulaire.defenseurdesdroits.fr">son formulaire</a> ;
        </li>
        <li>
          joignez son délégué <a href="https://www.defenseurdesdroits.fr/saisir/delegues">dans votre région</a> ;
        </li>
        <li>écrivez-lui par courrier, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07 ;</li>
        <li>téléphonez au 09 69 39 00 00.</li>
      </ul>
    </>
  )
}
