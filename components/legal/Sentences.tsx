export function Sentences({ of: sentences }: { of: string[] }) {
  return (
    <ul class="stack">
      {sentences.map((sentence) => (
        <li>
          <p>{sentence}</p>
        </li>
      ))}
    </ul>
  )
}
