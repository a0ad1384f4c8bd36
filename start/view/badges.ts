/** How a state looks: always a word and a sign, the colour only repeats them. */
export const BADGES = {
  done: { icon: 'circle-check', label: 'Fait' },
  due: { icon: 'calendar', label: 'À venir' },
  late: { icon: 'triangle-alert', label: 'En retard' },
  waiting: { icon: 'hourglass', label: 'En attente' },
  draft: { icon: 'pencil', label: 'Brouillon' },
  sealed: { icon: 'lock', label: 'Scellé' },
  foreseen: { icon: 'circle-dashed', label: 'Prévu' },
  refused: { icon: 'ban', label: 'Refusé' },
  neutral: { icon: 'circle', label: '' },
} as const

export type Badge = keyof typeof BADGES
