/** Methods that Slack gives to user tokens alone, of which there are none here: a bot is refused, whatever its scopes. */
export const userTokenMethods = [
  'reminders.add',
  'reminders.complete',
  'reminders.delete',
  'reminders.info',
  'reminders.list',
  'search.all',
  'search.files',
  'search.messages',
] as const;

export const takesUserToken = (method: string): boolean => userTokenMethods.some((name) => name === method);
