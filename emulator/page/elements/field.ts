import type { ConfirmationDialog } from '@slack/types';

/** How an input block has its element labelled; absent in actions and sections. */
export interface Field {
  id: string;
  label: string;
  /** Ids of hint and error. */
  notes: string;
  invalid: boolean;
  required: boolean;
}

export interface ElementProps<E> {
  element: E;
  block: string;
  field?: Field;
  /** Whether the app hears of every change. */
  dispatches: boolean;
}

/** What all elements that a person can change have in common. */
export interface Changeable {
  type: string;
  action_id?: string;
  confirm?: ConfirmationDialog;
  focus_on_load?: boolean;
}

/** The attributes by which a field is named to people who cannot see it. */
export function fieldAttributes(field: Field | undefined, label: string) {
  if (field === undefined) return { 'aria-label': label };
  return {
    id: field.id,
    'aria-describedby': field.notes || undefined,
    'aria-invalid': field.invalid || undefined,
    'aria-required': field.required || undefined,
  };
}
