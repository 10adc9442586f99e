import type { FileInput } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { AttachedFiles } from '../composer/attached-files.ts';
import { takeFiles } from '../composer/take-files.ts';
import { uploadFile, type Uploaded } from '../wire/upload.ts';
import { type ElementProps, fieldAttributes } from './field.ts';
import { useElement } from './use-element.ts';

const FILES_MAX = 10;

/** Uploads what is chosen or dropped at once, as Slack does; the form then holds the files. */
export function FileInputElement(props: ElementProps<FileInput>): VNode {
  const { element, field } = props;
  const { value, keep } = useElement(props);
  const [uploading, setUploading] = useState(0);
  const files = Array.isArray(value['files']) ? value['files'].filter(isUploaded) : [];
  // While a file is on its way, other fields may be filled in.
  const latest = useRef({ files, keep });
  latest.current = { files, keep };
  const filesMax = element.max_files ?? FILES_MAX;
  const room = filesMax - files.length - uploading;

  async function add(chosen: File[]): Promise<void> {
    const taken = chosen.slice(0, room);
    setUploading((count) => count + taken.length);
    for (const file of taken) {
      const uploaded = await uploadFile(file);
      setUploading((count) => count - 1);
      if (uploaded !== undefined) latest.current.keep({ files: [...latest.current.files, uploaded] });
    }
  }

  const drop = (event: DragEvent) => {
    event.preventDefault();
    void add([...(event.dataTransfer?.files ?? [])]);
  };
  return html`
    <div class="file-drop" onDragOver=${(event: DragEvent) => event.preventDefault()} onDrop=${drop}>
      <input
        type="file"
        class="file-field"
        accept=${element.filetypes?.map((ending) => `.${ending}`).join(',')}
        multiple=${filesMax > 1}
        disabled=${room <= 0}
        ...${fieldAttributes(field, 'Files')}
        onChange=${(event: { currentTarget: HTMLInputElement }) => void add(takeFiles(event.currentTarget))}
      />
      <span class="input-hint">${room > 0 ? 'or drop them here' : 'There is no room for more.'}</span>
      <${AttachedFiles}
        files=${files}
        uploading=${uploading}
        onRemove=${(file: Uploaded) => keep({ files: files.filter(({ id }) => id !== file.id) })}
      />
    </div>
  `;
}

const isUploaded = (file: unknown): file is Uploaded => typeof file === 'object' && file !== null && 'id' in file && 'size' in file;
