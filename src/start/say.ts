/** To the person at the terminal; the log is for machines. */
export const say = (text: string): void => {
  if (text) process.stderr.write(`${text}\n`);
};
