/** On a phone the sidebar lies over the conversation; a mark on the document's root shows it. */
export function showSidebar(): void {
  document.documentElement.dataset['sidebar'] = 'open';
}

export function hideSidebar(): void {
  delete document.documentElement.dataset['sidebar'];
}
