import React from 'react';

const made = new Map<string, React.ComponentType<{ children?: React.ReactNode }>>();

/** A component of HubSpot's that is not imitated here: shown as a box with its name, its content inside, never dropped. */
export function unknownComponent(name: string): React.ComponentType<{ children?: React.ReactNode }> {
  const known = made.get(name);
  if (known) return known;
  const Unknown = ({ children }: { children?: React.ReactNode }) => (
    <div className="look-unknown" data-unknown={name}>
      <span className="look-unknown-name">{name}</span>
      {children}
    </div>
  );
  made.set(name, Unknown);
  return Unknown;
}
