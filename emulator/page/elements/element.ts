import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Picture } from '../blocks/picture.ts';
import { ButtonElement } from './button-element.ts';
import { CheckboxesElement } from './checkboxes-element.ts';
import { ConversationSelect } from './conversation-select.ts';
import { DatepickerElement } from './datepicker-element.ts';
import { DatetimepickerElement } from './datetimepicker-element.ts';
import { ExternalSelect } from './external-select.ts';
import { FeedbackButtonsElement } from './feedback-buttons-element.ts';
import type { Field } from './field.ts';
import { FileInputElement } from './file-input-element.ts';
import { IconButtonElement } from './icon-button-element.ts';
import { OverflowElement } from './overflow-element.ts';
import { PlainTextInputElement } from './plain-text-input-element.ts';
import { RadioButtonsElement } from './radio-buttons-element.ts';
import { RichTextInputElement } from './rich-text-input-element.ts';
import { StaticSelect } from './static-select.ts';
import { TimepickerElement } from './timepicker-element.ts';
import { TypedInputElement } from './typed-input-element.ts';
import { UserSelect } from './user-select.ts';

const DRAWN_BY: Record<string, (props: never) => VNode | null> = {
  button: ButtonElement,
  workflow_button: ButtonElement,
  feedback_buttons: FeedbackButtonsElement,
  icon_button: IconButtonElement,
  overflow: OverflowElement,
  checkboxes: CheckboxesElement,
  radio_buttons: RadioButtonsElement,
  datepicker: DatepickerElement,
  timepicker: TimepickerElement,
  datetimepicker: DatetimepickerElement,
  plain_text_input: PlainTextInputElement,
  rich_text_input: RichTextInputElement,
  email_text_input: TypedInputElement,
  url_text_input: TypedInputElement,
  number_input: TypedInputElement,
  file_input: FileInputElement,
  static_select: StaticSelect,
  multi_static_select: StaticSelect,
  external_select: ExternalSelect,
  multi_external_select: ExternalSelect,
  users_select: UserSelect,
  multi_users_select: UserSelect,
  conversations_select: ConversationSelect,
  multi_conversations_select: ConversationSelect,
  channels_select: ConversationSelect,
  multi_channels_select: ConversationSelect,
};

interface Props {
  element: { type: string };
  block: string;
  field?: Field;
  dispatches?: boolean;
}

/** Outside of input blocks an app hears of every change; inside only when the block says so. */
export function Element({ element, block, field, dispatches = true }: Props): VNode {
  if (element.type === 'image') return html`<${Picture} image=${element} />`;
  const component = DRAWN_BY[element.type];
  if (component === undefined) return html`<span class="block-unknown">${element.type}</span>`;
  return html`<${component} element=${element} block=${block} field=${field} dispatches=${dispatches} />`;
}
