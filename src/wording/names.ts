/** What people are called. */
interface Named {
  firstName?: string | null;
  lastName?: string | null;
}

/** First and last name as far as they are known; empty when neither is. */
export function fullName({ firstName, lastName }: Named): string {
  return [firstName, lastName].filter(Boolean).join(' ').trim();
}

/** A rep or colleague: by name, else by address; null when nobody is meant or nothing is known. */
export function ownerName(owner: (Named & { email?: string | null }) | null | undefined): string | null {
  return owner ? fullName(owner) || (owner.email ?? null) : null;
}

/** A user of HubSpot who is no owner: by address where it is known. */
export function userName(userId: string | number, email: string | null = null): string {
  return email ?? `user ${userId}`;
}
