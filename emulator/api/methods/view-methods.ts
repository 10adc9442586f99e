import { NO_SCOPE, type MethodSpec } from '../spec.ts';

const TRIGGER_ERRORS = 'expired_trigger_id exchanged_trigger_id invalid_trigger_id duplicate_external_id view_too_large';

export const viewMethods = {
  'views.open': { scopes: NO_SCOPE, tier: 4, args: { view: 'json!', trigger_id: 'text!' }, errors: TRIGGER_ERRORS },
  'views.push': {
    scopes: NO_SCOPE,
    tier: 4,
    args: { view: 'json!', trigger_id: 'text!' },
    errors: `${TRIGGER_ERRORS} push_limit_reached not_found`,
  },
  'views.update': {
    scopes: NO_SCOPE,
    tier: 4,
    args: { view: 'json!', view_id: 'text', external_id: 'text', hash: 'text' },
    errors: 'not_found hash_conflict duplicate_external_id view_too_large',
  },
  'views.publish': {
    scopes: NO_SCOPE,
    tier: 4,
    args: { user_id: 'text!', view: 'json!', hash: 'text' },
    errors: 'hash_conflict not_enabled view_too_large duplicate_external_id user_not_found',
  },
} as const satisfies Record<string, MethodSpec>;
