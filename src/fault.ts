/** Something wrong with how Muster is set up: which setting or line, what is wrong with it, and what to do. Never holds a secret. */
export type Fault = { subject: string; problem: string; remedy: string };

export function describeFaults(faults: readonly Fault[]): string {
  const lines = faults.map(({ subject, problem, remedy }) => `  ${subject} ${problem}\n    → ${remedy}`);
  return `Muster cannot start: ${faults.length === 1 ? 'one thing is' : `${faults.length} things are`} wrong.\n${lines.join('\n')}\n`;
}
