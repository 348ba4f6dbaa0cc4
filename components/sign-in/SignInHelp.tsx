import { urls } from '#src/urls.ts'

export function SignInHelp() {
  return (
    <ul class="help-links">
      <li>
        <a href={urls.forgottenPassword}>Mot de passe oublié</a>
      </li>
      <li>
        <a href={urls.signUp}>Créer mon compte</a>
      </li>
      <li>
        <a href={urls.resendActivation}>Renvoyer le courriel</a> d’activation
      </li>
      <li>
        <a href={urls.reactivation}>Réactiver mon compte</a>
      </li>
    </ul>
  )
}
