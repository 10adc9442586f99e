import type { FileInput } from '@slack/types';
import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type ElementProps, fieldAttributes } from './field.ts';
import { useElement } from './use-element.ts';

/** Shows the field and the chosen names. */
export function FileInputElement(props: ElementProps<FileInput>): VNode {
  const { element, field } = props;
  const { keep } = useElement(props);
  const accept = element.filetypes?.map((ending) => `.${ending}`).join(',');
  const onChange = (event: { currentTarget: HTMLInputElement }) =>
    keep({ files: [...(event.currentTarget.files ?? [])].map((file) => ({ name: file.name, size: file.size })) });
  return html`<input
    type="file"
    class="file-field"
    accept=${accept}
    multiple=${(element.max_files ?? 10) > 1}
    ...${fieldAttributes(field, 'Files')}
    onChange=${onChange}
  />`;
}
