/** The error catalogue: each code has one status and one title, in the API's language; pages translate the code. */
export const catalogue = {
  invalid_request: { status: 400, title: 'The request is not valid' },
  invalid_cursor: { status: 400, title: 'The cursor does not belong to this list' },
  note_required: { status: 400, title: 'A note must say what is left, or why' },
  name_required: { status: 400, title: 'A name is needed' },
  unknown_file: { status: 400, title: 'A file of the request does not exist, or belongs to somebody else' },
  unknown_reference: { status: 400, title: 'The request names something that does not exist' },
  appointment_invalid: { status: 400, title: 'The appointment must end after it starts, and start in the future' },
  password_too_weak: { status: 400, title: 'The password is too short or too common' },
  current_password_wrong: { status: 400, title: 'The current password is wrong' },
  code_wrong: { status: 400, title: 'The code is wrong, or was used already' },
  passkey_refused: { status: 400, title: 'The passkey was not accepted' },
  challenge_over: { status: 400, title: 'It took too long, or was tried too often: please begin again' },
  pattern_invalid: { status: 400, title: 'The pattern makes no units that may be made' },
  shares_exceed_whole: { status: 400, title: 'Together the shares would be more than the whole' },
  dates_overlap: { status: 400, title: 'The dates contradict what is already there' },
  channel_without_address: { status: 400, title: 'The chosen channel has no address' },
  compulsory_topic: { status: 400, title: 'By e-mail this comes in any case' },
  timing_not_possible: { status: 400, title: 'This cannot be chosen here' },
  mobile_not_allowed: { status: 400, title: 'Short messages go to German mobile numbers only' },
  mobile_required: { status: 400, title: 'Short messages need a mobile number' },
  push_subscription_required: { status: 400, title: 'No browser is registered for messages' },
  endpoint_not_allowed: { status: 400, title: 'This push service is not accepted' },
  no_email: { status: 400, title: 'There is no e-mail address to send it to' },
  no_address: { status: 400, title: 'There is no postal address to send it to' },
  file_empty: { status: 400, title: 'The file is empty' },
  login_invalid: { status: 400, title: 'The log-in name must be an e-mail address or a user name' },
  not_authenticated: { status: 401, title: 'Please log in' },
  login_failed: { status: 401, title: 'Log-in name or password is wrong' },
  link_invalid: { status: 401, title: 'The link is not valid, or no longer' },
  forbidden: { status: 403, title: 'Not permitted' },
  beyond_own_rights: { status: 403, title: 'Nobody gives or takes rights that they do not hold themselves' },
  second_factor_required: { status: 403, title: 'The organization asks for a second factor' },
  confirmation_required: { status: 403, title: 'Please confirm that it is you' },
  foreign_origin: { status: 403, title: 'The request came from another site' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'The address does not know this method' },
  illegal_transition: { status: 409, title: 'Not possible in the current state' },
  reopen_period_over: { status: 409, title: 'The period for reopening is over' },
  request_in_progress: { status: 409, title: 'The same request is being worked on' },
  has_account: { status: 409, title: 'There is an account already' },
  property_offline: { status: 409, title: 'No house of the person is online' },
  login_taken: { status: 409, title: 'The log-in name is taken' },
  already_exists: { status: 409, title: 'It already exists' },
  limit_reached: { status: 409, title: 'There are as many as there can be' },
  record_archived: { status: 409, title: 'It is archived: take it back out first' },
  record_in_use: { status: 409, title: 'Something still belongs to it' },
  other_management: { status: 409, title: 'This is not possible with the way the property is managed' },
  role_fixed: { status: 409, title: 'This role cannot be changed like that' },
  role_in_use: { status: 409, title: 'Somebody has this role' },
  group_in_use: { status: 409, title: 'Somebody is in charge of this group' },
  cannot_be_undone: { status: 409, title: 'It is used elsewhere, or was changed since' },
  last_administrator: { status: 409, title: 'An organization needs an administrator of all properties who can log in' },
  two_keys_live: { status: 409, title: 'Two keys are in use: revoke one first' },
  no_other_sign_in: { status: 409, title: 'Somebody would have no way to sign in' },
  wording_changed: { status: 409, title: 'The wording has changed since it was shown' },
  last_factor: { status: 409, title: 'The last second factor cannot be removed: the organization asks for one' },
  import_has_errors: { status: 409, title: 'Rows have errors: mend them, or say that they are left out' },
  another_import_runs: { status: 409, title: 'Another import is under way' },
  file_gone: { status: 409, title: 'The file is no longer kept' },
  changed_meanwhile: { status: 412, title: 'Somebody changed it meanwhile' },
  too_large: { status: 413, title: 'The request is too large' },
  file_too_large: { status: 413, title: 'The file is larger than 100 MB' },
  unsupported_media_type: { status: 415, title: 'This kind of content is not accepted' },
  unknown_host: { status: 421, title: 'No organization answers at this host' },
  key_reused: { status: 422, title: 'The idempotency key was used for another request' },
  precondition_required: { status: 428, title: 'The request must name the version it changes' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong' },
  unavailable: { status: 503, title: 'Not available at the moment' },
  organization_being_updated: { status: 503, title: 'The organization is being updated' },
  storage_full: { status: 507, title: 'There is no room to store it' },
} as const

export type ErrorCode = keyof typeof catalogue
export type ErrorStatus = (typeof catalogue)[ErrorCode]['status']
/** `path` is a JSON pointer into the body; `code` is translated by pages. */
export type FieldError = { path: string; code: string; message: string }

export type RefusalExtra = {
  /** The current state when a transition is refused. */
  state?: string
  errors?: FieldError[]
  /** Current ETag, and who made the change that was missed. */
  etag?: string
  changedBy?: string
  /** Seconds, sent as `Retry-After` too. */
  retryAfter?: number
}

/** An expected refusal, thrown so that the transaction around it is rolled back. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly extra: RefusalExtra

  constructor(code: ErrorCode, extra: RefusalExtra = {}, detail: string = catalogue[code].title) {
    super(detail)
    this.code = code
    this.extra = extra
  }
}

/** A refusal of one field, shown there. */
export const refuseField = (code: ErrorCode, path: string) =>
  new Refusal(code, { errors: [{ path, code, message: catalogue[code].title }] })
