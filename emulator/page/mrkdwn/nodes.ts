/** What a text says, without how it looks: the tree between Slack's mrkdwn and the screen. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'bold' | 'italic' | 'strike'; of: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; url: string; label: string }
  | { kind: 'user'; id: string; label?: string }
  | { kind: 'channel'; id: string; label?: string }
  | { kind: 'group'; id: string; label?: string }
  | { kind: 'broadcast'; range: string }
  | { kind: 'date'; unixSeconds: number; template: string; link?: string; fallback: string }
  | { kind: 'emoji'; name: string; skin?: number };

export type Piece = { kind: 'line'; of: Inline[] } | { kind: 'quote'; of: Piece[] } | { kind: 'pre'; text: string };
