/** Its addresses become links; everything else is escaped. */
export function MailText({ text }: { text: string }) {
  const paragraphs = text.split(/\n{2,}/).filter((each) => each.trim() !== '')
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p>
          {paragraph.split('\n').map((line, index) => (
            <>
              {index > 0 && <br />}
              <Line text={line} />
            </>
          ))}
        </p>
      ))}
    </>
  )
}

function Line({ text }: { text: string }) {
  return <>{text.split(/(https?:\/\/[^\s<>"]+)/).map((part) => (/^https?:\/\//.test(part) ? <a href={part}>{part}</a> : part))}</>
}
