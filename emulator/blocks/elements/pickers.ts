import { formatted, type Rule, shape, string, wholeNumber, ANY_LENGTH } from '../rules.ts';
import { actionable, confirmable, focusable, placeholdable } from './parts.ts';

/** Unix seconds of ten digits. */
const TEN_DIGITS = { min: 1_000_000_000, max: 9_999_999_999 };

const base = { ...actionable, ...confirmable, ...focusable };

const date = formatted(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'must be a date of the form YYYY-MM-DD');
const time = formatted(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time of the form HH:mm');

export const DATE_AND_TIME: Readonly<Record<string, Rule>> = {
  datepicker: shape({}, { ...base, ...placeholdable, initial_date: date }),
  timepicker: shape({}, { ...base, ...placeholdable, initial_time: time, timezone: string(ANY_LENGTH) }),
};

export const DATETIMEPICKER: Readonly<Record<string, Rule>> = {
  datetimepicker: shape({}, { ...base, initial_date_time: wholeNumber(TEN_DIGITS.min, TEN_DIGITS.max) }),
};
