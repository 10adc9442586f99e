import { authMethods } from './methods/auth-methods.ts';
import { chatMethods } from './methods/chat-methods.ts';
import { conversationMethods } from './methods/conversation-methods.ts';
import { fileMethods } from './methods/file-methods.ts';
import { itemMethods } from './methods/item-methods.ts';
import { userMethods } from './methods/user-methods.ts';
import { viewMethods } from './methods/view-methods.ts';

/** Every Web API method of this workspace: arguments, scopes, tier and own errors. Any other method is `unknown_method`. */
export const methods = {
  ...authMethods,
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...itemMethods,
  ...userMethods,
  ...viewMethods,
};

export type Method = keyof typeof methods;

export const isMethod = (name: string): name is Method => Object.hasOwn(methods, name);
