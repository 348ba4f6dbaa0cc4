import { SummaryPanel } from '#components/layout/SummaryPanel.tsx'
import { secretQuestionSentence } from '#components/words/secret-question-words.ts'
import { urls } from '#src/urls.ts'

export function SecretQuestionSummary({ question, saved }: { question: string; saved: boolean }) {
  return (
    <SummaryPanel
      name="question-secrete"
      title="Question secrète"
      status={saved ? 'Votre question secrète et sa réponse ont été enregistrées.' : undefined}
      action={{ href: urls.secretQuestion, text: 'Modifier la question' }}
    >
      <p>{secretQuestionSentence(question)}</p>
      <p class="hint">Elle vous est posée si vous oubliez votre mot de passe, en plus d’un lien reçu par courriel.</p>
    </SummaryPanel>
  )
}
