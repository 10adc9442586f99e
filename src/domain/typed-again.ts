/** What somebody typed, whole, to copy and type again. Slack sent it escaped; three backticks would end the frame. */
export const typedAgain = (typed: string): string => `\`\`\`/incident ${typed.replaceAll('`', "'")}\`\`\``;
