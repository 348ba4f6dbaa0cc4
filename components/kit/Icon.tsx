import { renderedOnce } from './rendered-once.ts'

/** Paths on a grid of 20; colour and stroke come from the stylesheet. */
const paths = {
  check: 'M4 10.5 8 14.5 16 5.5',
  cross: 'M5 5 15 15M15 5 5 15',
  clock: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 6v4.5l3 1.5',
  calendar: 'M3 4.5h14v12H3ZM3 8.5h14M6.5 2v4M13.5 2v4',
  alert: 'M10 2.5 18 16.5H2ZM10 8v4M10 14.2v.1',
  info: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 9v5M10 6.2v.1',
  dot: 'M10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  edit: 'M12.5 4.5 15.5 7.5 7 16H4v-3Z',
  download: 'M10 3v9M6 8.5l4 4 4-4M4 16.5h12',
  trash: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11',
  plus: 'M10 4v12M4 10h12',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM13 13l4 4',
  file: 'M5 2.5h6.5L15 6v11.5H5ZM11 2.5V6.5h4',
  mail: 'M3 5h14v10H3ZM3 5.5l7 5.5 7-5.5',
  previous: 'M12 4.5 6.5 10l5.5 5.5',
  next: 'M8 4.5 13.5 10 8 15.5',
  up: 'M4.5 12 10 6.5l5.5 5.5',
  down: 'M4.5 8 10 13.5 15.5 8',
  both: 'M6 8l4-4 4 4M6 12l4 4 4-4',
}

export type IconName = keyof typeof paths

/** Decorative: the text beside it or the button's name says the same. */
export const Icon = renderedOnce(({ name }: { name: IconName }) => {
  return (
    <svg class="icon" width="1.125em" height="1.125em" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
})
