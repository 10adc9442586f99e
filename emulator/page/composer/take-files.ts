/** The files somebody chose; the field is empty again, so that the same one can be chosen twice. */
export function takeFiles(field: HTMLInputElement): File[] {
  const chosen = [...(field.files ?? [])];
  field.value = '';
  return chosen;
}
