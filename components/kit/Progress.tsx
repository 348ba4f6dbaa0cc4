type Props = { id: string; label: string; value: number; max: number; text: string }

/** How much of a room is taken: « 42 Mo sur 200 Mo ». */
export function Progress({ id, label, value, max, text }: Props) {
  return (
    <div class="progress">
      <label for={id}>{label}</label>
      <progress id={id} value={value} max={max} />
      <span>{text}</span>
    </div>
  )
}
