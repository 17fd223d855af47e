import type { Account, Attachment, Card, Status } from '../entities.ts';

/** Entities as the API sends them, which is a little more than what a thread file holds. */
export type PageAccount = Account & { avatar: string };
export type PageAttachment = Attachment & {
  url: string;
  preview_url: string;
  meta: { original: { width: number }; small: { width: number; aspect: number } };
};
export type PageCard = Card & { width: number; height: number };

export type PageStatus = Omit<
  Status,
  'account' | 'media_attachments' | 'card' | 'quote' | 'reblog' | 'filtered'
> & {
  /** Only someone logged in has filters. */
  filtered?: Status['filtered'];
  account: PageAccount;
  media_attachments: PageAttachment[];
  card: PageCard | null;
  reblog: PageStatus | null;
  quote?: { state: string; quoted_status?: PageStatus | null; quoted_status_id?: string } | null;
};

export interface Translation {
  content: string;
  spoiler_text: string;
  language: string;
  detected_source_language: string;
  provider: string;
}

/** A post as the page holds it: what was sent, and what the reader did with it. */
export interface Post {
  status: PageStatus;
  quotedId: string | null;
  boostedId: string | null;
  /** Behind its content warning. */
  hidden: boolean;
  /** Too high for a list; null while that is not measured. */
  collapsed: boolean | null;
  translation: Translation | null;
}
