const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Slack escapes exactly these three. */
export const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

/** As `escapeText`, leaving alone what is escaped already: apps send both. */
export const escapeOnce = (text: string): string => text.replace(/&(?!(?:amp|lt|gt);)|[<>]/g, (sign) => ENTITIES[sign] ?? sign);
