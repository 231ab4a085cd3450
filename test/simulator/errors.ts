/** A refusal in HubSpot's words: thrown by whatever notices it, turned into an answer in one place. */
export class HubSpotError extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    body: Record<string, unknown> & { message: string },
    headers: Record<string, string> = {},
  ) {
    super(body.message);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export interface ErrorDetail {
  message: string;
  code?: string;
  in?: string;
  context?: Record<string, string[]>;
}

export function badRequest(
  message: string,
  errors: ErrorDetail[] = [],
  more: Record<string, unknown> = {},
): HubSpotError {
  return new HubSpotError(400, {
    message,
    ...(errors.length ? { errors } : {}),
    category: 'VALIDATION_ERROR',
    ...more,
  });
}

export function notFound(message = 'resource not found', more: Record<string, unknown> = {}): HubSpotError {
  return new HubSpotError(404, { message, category: 'OBJECT_NOT_FOUND', ...more });
}

export function conflict(message: string, more: Record<string, unknown> = {}): HubSpotError {
  return new HubSpotError(409, { message, category: 'CONFLICT', ...more });
}

export function unauthorized(): HubSpotError {
  return new HubSpotError(401, {
    message: 'Authentication credentials not found.',
    category: 'INVALID_AUTHENTICATION',
  });
}

export function expiredToken(): HubSpotError {
  return new HubSpotError(401, {
    message: 'The OAuth token of this call has expired or was revoked.',
    category: 'EXPIRED_AUTHENTICATION',
  });
}

/** `anyOf`: one of these scopes would do. */
export function missingScopes(anyOf: readonly string[]): HubSpotError {
  return new HubSpotError(403, {
    message: 'The app was not granted the scopes this call needs.',
    errors: [
      {
        message: 'One or more of the following scopes are required.',
        context: { requiredGranularScopes: [...anyOf] },
      },
    ],
    links: { scopes: 'https://developers.hubspot.com/scopes' },
    category: 'MISSING_SCOPES',
  });
}

/** Too many calls; `policyName` tells which of the limits. These bodies carry no category. */
export function rateLimited(
  policyName: 'TEN_SECONDLY_ROLLING' | 'SECONDLY' | 'DAILY',
  headers: Record<string, string> = {},
) {
  return new HubSpotError(
    429,
    { message: `You have reached your ${policyName.toLowerCase()} limit.`, errorType: 'RATE_LIMIT', policyName },
    headers,
  );
}
