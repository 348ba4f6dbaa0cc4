import { SummaryPanel } from '#components/layout/SummaryPanel.tsx'
import { secretQuestionSentence } from '#components/words/secret-question-words.ts'
import { urls } from '#src/urls.ts'

export function SecretQuestionSummary({ question, saved }: { question: string; saved: boolean }) {
  return (
    <SummaryPanel
      name="question-secrete"
      title="Question secrète"
      status={saved ? 'Votre question secrète et sa réponse ont été enregistrées.' : undefined}
      action={{ href: urls.secretQuestion, verb: 'Modifier', object: 'la question' }}
    >
      <p>{secretQuestionSentence(question)}</p>
    </SummaryPanel>
  )
}
