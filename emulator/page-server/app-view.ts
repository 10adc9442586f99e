export interface CommandView {
  command: string;
  description: string;
  usageHint: string;
}

export interface ShortcutView {
  name: string;
  description: string;
  callbackId: string;
}

/** An app as the page offers it: its commands, its shortcuts, its home. */
export interface AppView {
  id: string;
  name: string;
  botUserId: string;
  hasHome: boolean;
  commands: CommandView[];
  globalShortcuts: ShortcutView[];
  messageShortcuts: ShortcutView[];
}
