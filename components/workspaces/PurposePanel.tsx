import { ButtonLink } from '#components/kit/Button.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import type { LinkedWorkspace } from '#src/domain/workspace/linked-workspaces.ts'
import { purposes } from './purposes.ts'

type Props = { code: LinkedWorkspace; label: string; link: string | undefined }

/** The portal keeps the rights to such a workspace; its work is done elsewhere. */
export function PurposePanel({ code, label, link }: Props) {
  return (
    <Panel whole name="objet" title="À quoi sert cet espace" intro={purposes[code]}>
      {link ? (
        <>
          <p class="buttons">
            <ButtonLink href={link} tone="main">
              Ouvrir {label}
            </ButtonLink>
          </p>
          <p class="hint">
            Ce travail se fait sur un autre site : {new URL(link).host}. Vos droits y sont ceux du tableau ci-dessous.
          </p>
        </>
      ) : (
        <p>
          Ce travail ne se fait pas dans ce portail, qui en tient les droits. L’organisme qui exploite le portail n’a pas encore
          indiqué où il se fait.
        </p>
      )}
    </Panel>
  )
}
