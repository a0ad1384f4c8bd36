import type { Cast } from '#database/story/cast'
import { playStory } from '#database/story/play_story'

let played: Promise<Cast> | undefined

/** The year of « Les Pirogues », played once in an empty house however many ask. */
export const theStory = () => (played ??= playStory())
