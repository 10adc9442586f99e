/** A file as messages and files.info show it. */
export interface SharedFile {
  readonly id: string;
  readonly created: number;
  readonly timestamp: number;
  readonly name: string;
  readonly title: string;
  readonly mimetype: string;
  readonly filetype: string;
  readonly pretty_type: string;
  readonly user: string;
  readonly user_team: string;
  readonly editable: boolean;
  readonly size: number;
  readonly mode: 'hosted' | 'snippet' | 'tombstone' | 'hidden_by_limit';
  readonly is_external: boolean;
  readonly external_type: string;
  readonly is_public: boolean;
  readonly public_url_shared: boolean;
  readonly display_as_bot: boolean;
  readonly username: string;
  readonly url_private: string;
  readonly url_private_download: string;
  readonly permalink: string;
  readonly preview?: string;
}

/** Where a file was posted, as files.info lists it. */
export interface FileShare {
  readonly channelId: string;
  readonly ts: string;
  readonly threadTs?: string;
}

/** A file and its bytes. `shared` is empty until it stands in a message; a deleted file keeps its id only. */
export interface StoredFile {
  readonly id: string;
  readonly ownerId: string;
  info: SharedFile;
  content: Buffer;
  shares: FileShare[];
  /** A person put it into an app's form: the app may read it, wherever else it stands. */
  isHandedIn: boolean;
  isDeleted: boolean;
}
