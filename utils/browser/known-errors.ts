/** Names of errors that browsers themselves give; any other may have been made of anything. */
export const KNOWN_ERRORS: ReadonlySet<unknown> = new Set([
  ...['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...['AggregateError', 'InternalError'],
  // https://webidl.spec.whatwg.org/#idl-DOMException-error-names, as far as we call what throws them.
  ...['AbortError', 'DataCloneError', 'HierarchyRequestError', 'InvalidCharacterError'],
  ...['InvalidStateError', 'NetworkError', 'NotAllowedError', 'NotFoundError', 'NotSupportedError'],
  ...['QuotaExceededError', 'SecurityError', 'TimeoutError'],
]);
