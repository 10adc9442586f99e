/** A click, as far as what opens beside the clicked element has to know it. */
export interface Pressed {
  currentTarget: Element;
}
