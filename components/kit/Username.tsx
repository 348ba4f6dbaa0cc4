import { useContext } from 'hono/jsx'
import { OwnerLogin } from './OwnedForm.tsx'

/**
 * Tells password managers whose password the next field asks for. Hidden by layout: they don't look at `type="hidden"`
 * (https://www.chromium.org/developers/design-documents/create-amazing-password-forms/).
 */
export function Username({ login = useContext(OwnerLogin) }: { login?: string | undefined }) {
  return login ? <input type="text" name="username" autocomplete="username" value={login} readonly hidden /> : null
}
