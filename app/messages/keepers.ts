import type { Day } from '#core/day'
import type Document from '#documents/document'
import type Message from '#messages/message'
import type User from '#identity/user'

export type Enclosure = { bytes: Buffer; fileName: string; mediaType: string }

export type Recipient = { email: string | null; name: string }

/** What a domain answers for the messages that speak of its things; they are registered in `start/messages.ts`. */
export interface MessageKeeper {
  /** What it is and where it is read; null for whoever may not see it. */
  seenBy(subjectId: number, reader: User): Promise<{ label: string; href: string } | null>
  maySend(subjectId: number, by: User): Promise<boolean>
  /** Whom one would write to today. */
  recipient(subjectId: number): Promise<Recipient>
  /** What goes with it. */
  paper?(subjectId: number): Promise<Document>
  /** What goes with this message beside its paper, drawn for it on the day it leaves. */
  enclosures?(message: Message, on: Day): Promise<Enclosure[]>
  /** Words known only when it leaves, such as a link that nobody but its reader may know. */
  words?(subjectId: number, on: Day, by: { id: number } | null): Promise<Record<string, string>>
}

const keepers = new Map<string, () => Promise<MessageKeeper>>()

export const keepMessages = (kind: string, keeper: () => Promise<MessageKeeper>) => keepers.set(kind, keeper)

export async function keeperOf(kind: string): Promise<MessageKeeper> {
  const keeper = await keepers.get(kind)?.()
  if (!keeper) throw new Error(`Nobody answers for the messages about "${kind}": see start/messages.ts.`)
  return keeper
}
