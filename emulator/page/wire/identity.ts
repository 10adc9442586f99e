/** Who one is stands in the address, so that two people can be open side by side: `/?as=ana`. */
export function asWhom(): string {
  return new URLSearchParams(location.search).get('as') ?? '';
}

/** The same place as somebody else. A full load: nothing of the other person's may stay on the screen. */
export function addressAs(name: string): string {
  return `/?as=${encodeURIComponent(name)}`;
}
