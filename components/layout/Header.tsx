import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { Tab } from '#components/kit/Tab.tsx'
import { urls } from '#src/urls.ts'
import { BrandSign, portalName } from './brand.tsx'
import { PendingCount } from './PendingCount.tsx'
import { PersonLink } from './PersonLink.tsx'
import { WorkspaceMenu } from './WorkspaceMenu.tsx'

export type Visitor = {
  firstName: string
  lastName: string
  isManager: boolean
  isSupportStaff: boolean
  pendingDecisions: number
  workspaces: { label: string; href: string }[]
}

const SIGN_OUT = 'deconnexion'

type Props = { visitor?: Visitor | undefined; current?: string | undefined }

export function Header({ visitor, current }: Props) {
  return (
    <header class={visitor ? 'header known' : 'header'}>
      <a class="brand" href={visitor ? urls.welcome : urls.signIn}>
        <BrandSign />
        <span>{portalName}</span>
      </a>
      {visitor ? <VisitorTools visitor={visitor} current={current} /> : <StrangerTools current={current} />}
    </header>
  )
}

function VisitorTools({ visitor, current }: { visitor: Visitor; current: string | undefined }) {
  return (
    <>
      <div class="person">
        <PersonLink {...visitor} place="header" />
        <OwnedForm action={urls.signOut} id={SIGN_OUT}>
          <SignOutButton />
        </OwnedForm>
      </div>
      <nav class="tabs" aria-label="Menu principal">
        <ul>
          <Tab href={urls.account} label="Mon compte" current={current} />
          {visitor.isManager && (
            <Tab href={urls.manager} label="Activités du gestionnaire" short="Gestion" current={current}>
              <PendingCount pending={visitor.pendingDecisions} />
            </Tab>
          )}
          {visitor.isSupportStaff && <Tab href={urls.supportDesk} label="Support" current={current} />}
          {visitor.isSupportStaff && <Tab href={urls.operations} label="État du portail" current={current} />}
          <WorkspaceMenu workspaces={visitor.workspaces} current={current}>
            <li class="on-phone">
              <PersonLink {...visitor} place="menu" />
            </li>
            <li class="on-phone">
              <SignOutButton form={SIGN_OUT} />
            </li>
          </WorkspaceMenu>
        </ul>
      </nav>
    </>
  )
}

function SignOutButton({ form }: { form?: string }) {
  return (
    <button type="submit" class="link" form={form}>
      Se déconnecter
    </button>
  )
}

function StrangerTools({ current }: { current: string | undefined }) {
  return (
    <nav class="tabs" aria-label="Menu principal">
      <ul>
        <Tab href={urls.signIn} label="Se connecter" current={current} />
        <Tab href={urls.signUp} label="S’inscrire" current={current} />
        <Tab href={urls.newSupportRequest} label="Besoin d’aide ?" current={current} />
      </ul>
    </nav>
  )
}
