/** « Firefox sur Windows », from the stored `Firefox/Windows`, where a side may be empty. */
export function deviceName(device: string): string {
  const [browser, system] = device.split('/')
  if (browser && system) return `${browser} sur ${system}`
  return browser || system || 'Appareil inconnu'
}
