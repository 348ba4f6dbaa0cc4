/** Inline styles, because mail programs drop stylesheets; the classes serve those with dark mode. */
const font = 'font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif'
const ink = 'color:#1d1a24'
const muted = 'color:#5b5566'

export const mailStyle = {
  page: `margin:0;padding:0;background-color:#f7f5fa;${ink};${font};font-size:16px;line-height:1.5`,
  outside: 'padding:24px 12px',
  sheet: 'width:100%;max-width:560px;background-color:#ffffff;border:1px solid #dedae6;border-top:4px solid #4b2a86',
  inside: `padding:28px 28px 24px;${ink};${font};font-size:16px;line-height:1.5`,
  brand: `margin:0 0 20px;${muted};font-size:14px;font-weight:600`,
  title:
    'margin:0 0 20px;font-family:Iowan Old Style,Palatino Linotype,Palatino,Georgia,serif;font-size:24px;line-height:1.25;font-weight:600',
  heading:
    'margin:28px 0 12px;padding-top:20px;border-top:1px solid #dedae6;font-family:Palatino,Georgia,serif;font-size:20px;line-height:1.3;font-weight:600',
  paragraph: 'margin:0 0 16px',
  list: 'margin:0 0 16px;padding-left:22px',
  item: 'margin:0 0 6px',
  note: `margin:0 0 16px;${muted};font-size:14px`,
  buttonCell: 'background-color:#4b2a86;border-radius:4px',
  button: `display:inline-block;padding:13px 22px;color:#ffffff;${font};font-size:16px;font-weight:600;text-decoration:none`,
  buttonFrame: 'margin:8px 0 12px',
  link: 'color:#4b2a86',
  address: 'color:#4b2a86;overflow-wrap:anywhere;word-break:break-word',
  foot: `padding:16px 28px;border-top:1px solid #dedae6;${muted};${font};font-size:13px;line-height:1.5`,
}

export const darkMailStyle = `
@media (prefers-color-scheme: dark) {
  .page { background-color: #15131a !important; color: #efecf5 !important }
  .sheet { background-color: #1f1c27 !important; border-color: #3b3547 !important; border-top-color: #c8b2f7 !important }
  .ink { color: #efecf5 !important }
  .muted { color: #b8b1c5 !important; border-color: #3b3547 !important }
  .line { border-color: #3b3547 !important }
  .link { color: #c8b2f7 !important }
  .button-cell { background-color: #c8b2f7 !important }
  .button { color: #1d1035 !important }
}`
