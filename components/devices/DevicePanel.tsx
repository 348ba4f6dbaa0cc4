import { Button } from '#components/kit/Button.tsx'
import { HiddenFields } from '#components/kit/HiddenFields.tsx'
import { OwnedForm } from '#components/kit/OwnedForm.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { StateTag } from '#components/kit/StateTag.tsx'
import { Table } from '#components/kit/Table.tsx'
import { SummaryPanel } from '#components/layout/SummaryPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { deviceName } from '#components/words/device-name.ts'
import { count, formatDateTime } from '#components/words/format.ts'
import { urls } from '#src/urls.ts'

type Device = { tokenHash: string; device: string; signedInAt: Date }
type Props = { devices: Device[]; current: string; saved?: boolean }

export function DevicePanel({ devices, current, saved }: Props) {
  const others = devices.filter(({ tokenHash }) => tokenHash !== current)
  return (
    <Panel
      name="appareils"
      title={titles.devices}
      status={saved ? 'C’est fait. Voici les appareils encore connectés.' : undefined}
      intro="Là où votre compte est ouvert en ce moment. Si vous ne reconnaissez pas un appareil, déconnectez-le et changez votre mot de passe."
      actions={others.length > 0 && <EndSession session="others" text="Déconnecter tous les autres" small={false} />}
    >
      <Table
        caption="Appareils connectés à votre compte"
        captionUnseen
        rows={devices}
        rowName={({ device }) => deviceName(device)}
        columns={[
          { label: 'Appareil', rowHeader: true, cell: ({ device }) => deviceName(device) },
          { label: 'Connecté depuis le', cell: ({ signedInAt }) => formatDateTime(signedInAt) },
        ]}
        actions={({ tokenHash }) =>
          tokenHash === current ? (
            <StateTag tone="good" label="Cet appareil" />
          ) : (
            <EndSession session={tokenHash} text="Déconnecter" />
          )
        }
      />
    </Panel>
  )
}

export function DeviceSummary({ devices }: { devices: number }) {
  const others = devices - 1
  return (
    <SummaryPanel name="appareils" title={titles.devices} action={{ href: urls.devices, verb: 'Voir', object: 'mes appareils' }}>
      <p>{others > 0 ? `Cet appareil et ${count(others, 'autre', 'autres')}.` : 'Cet appareil seulement.'}</p>
    </SummaryPanel>
  )
}

function EndSession({ session, text, small = true }: { session: string; text: string; small?: boolean }) {
  return (
    <OwnedForm action={urls.devices}>
      <HiddenFields values={{ session }} />
      <Button tone="plain" small={small}>
        {text}
      </Button>
    </OwnedForm>
  )
}
