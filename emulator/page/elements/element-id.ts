const GROUPS = new Set(['checkboxes', 'radio_buttons', 'datetimepicker']);

/** Elements made of several fields are labelled as a group, the others by a label of their own. */
export const isGroup = (element: { type: string }): boolean => GROUPS.has(element.type);
