import React from 'react';

/** Loads now and again whenever `changes` grows; an older answer never replaces a newer one; keeps the last good value meanwhile. */
export function useFresh<T>(load: () => Promise<T>, changes: number): { value: T | null; failure: string | null } {
  const [value, setValue] = React.useState<T | null>(null);
  const [failure, setFailure] = React.useState<string | null>(null);
  const latest = React.useRef(load);
  latest.current = load;
  const asked = React.useRef(0);
  const shown = React.useRef(0);
  React.useEffect(() => {
    const mine = ++asked.current;
    latest.current().then(
      (fresh) => {
        if (mine < shown.current) return;
        shown.current = mine;
        setValue(fresh);
        setFailure(null);
      },
      (error: Error) => {
        if (mine === asked.current) setFailure(error.message);
      },
    );
  }, [changes]);
  return { value, failure };
}
