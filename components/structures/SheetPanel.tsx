import { ButtonLink } from '#components/kit/Button.tsx'
import { DescriptionList } from '#components/kit/DescriptionList.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { titles } from '#components/layout/titles.ts'
import { emailSuggestion } from '#components/words/EmailSuggestion.tsx'
import { fullName } from '#components/words/full-name.ts'
import { identifierTypeNames, roleNames } from '#components/words/structure-words.ts'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import type { StructureSheet } from '#src/domain/structure/structure-sheet.ts'
import { urlFor, urls } from '#src/urls.ts'
import { DepartmentTable } from './DepartmentTable.tsx'
import { sheetLabels, sheetStatuses } from './words.ts'

type Structure = StructureSheet & { id: string; identifierType: string; isPublic: boolean; isActive: boolean }

type Props = {
  structure: Structure
  departments: { id: string; code: string; name: string; isActive: boolean }[]
  managers: { firstName: string; lastName: string; role: Role }[]
  mayEdit: boolean
  mayHandOver: boolean
  mayReportManager: boolean
  done?: string | undefined
}

export function SheetPanel({ structure, departments, managers, mayEdit, mayHandOver, mayReportManager, done }: Props) {
  const to = (url: string) => urlFor(url, { structureId: structure.id })
  return (
    <>
      <Panel
        whole
        name="structure"
        title="Fiche de la structure"
        status={sheetStatuses.get(done ?? '')}
        actions={
          mayEdit && (
            <ButtonLink href={to(urls.structureEdition)} icon="edit">
              Modifier la fiche
            </ButtonLink>
          )
        }
      >
        {!structure.isActive && (
          <Notice
            tone="soon"
            title="Cette structure est inactive"
            text="Elle n’accepte plus de demande de rattachement, et ses espaces ne s’ouvrent plus."
          />
        )}
        <DescriptionList items={[...identity(structure), ...contact(structure), ...receipt(structure), managerItem(managers)]} />
        {mayHandOver && (
          <p>
            <ButtonLink href={to(urls.handover)}>Désigner un nouveau gestionnaire principal</ButtonLink>
          </p>
        )}
        {mayReportManager && (
          <p>
            <ButtonLink href={to(urls.absentManager)}>{titles.absentManager}</ButtonLink>
          </p>
        )}
      </Panel>
      <Panel
        whole
        name="services"
        title="Services"
        actions={mayEdit && <ButtonLink href={to(urls.structureDepartments)}>Gérer les services</ButtonLink>}
      >
        <DepartmentTable departments={departments} />
      </Panel>
    </>
  )
}

const yesNo = (value: boolean) => (value ? 'Oui' : 'Non')

const identity = ({ legalName, displayName, identifierType, isPublic }: Structure) => [
  { term: sheetLabels.legalName, details: legalName },
  { term: sheetLabels.displayName, details: displayName },
  { term: sheetLabels.identifierType, details: identifierTypeNames.get(identifierType) ?? identifierType },
  { term: 'Nature', details: isPublic ? 'Structure publique' : 'Structure privée' },
]

const contact = ({ addressLine1, addressLine2, postalCode, city, country, email, phone }: Structure) => [
  {
    term: sheetLabels.addressLine1,
    details: [addressLine1, addressLine2, `${postalCode} ${city}`.trim(), country].filter((line) => line !== '').join(', '),
  },
  { term: sheetLabels.email, details: [email, emailSuggestion(email)].filter(Boolean).join('. ') },
  { term: sheetLabels.phone, details: phone },
]

const receipt = ({ departmentCodeRequired, commitmentNumberRequired }: Structure) => [
  { term: sheetLabels.departmentCodeRequired, details: yesNo(departmentCodeRequired) },
  { term: sheetLabels.commitmentNumberRequired, details: yesNo(commitmentNumberRequired) },
]

const managerItem = (managers: Props['managers']) => ({
  term: 'Gestionnaires',
  details: managers.map((manager) => `${fullName(manager)} (${roleNames[manager.role].toLowerCase()})`).join(', '),
})
