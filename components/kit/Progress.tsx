type Props = { id: string; label: string; value: number; max: number; text: string }

export function Progress({ id, label, value, max, text }: Props) {
  return (
    <div class="progress">
      <label for={id}>{label}</label>
      <progress id={id} value={value} max={max} />
      <span>{text}</span>
    </div>
  )
}
