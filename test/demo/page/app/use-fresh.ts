import React from 'react';

/** Loads now and again whenever `changes` grows, at most twice a second; keeps the last good value meanwhile. */
export function useFresh<T>(load: () => Promise<T>, changes: number): { value: T | null; failure: string | null } {
  const [value, setValue] = React.useState<T | null>(null);
  const [failure, setFailure] = React.useState<string | null>(null);
  const latest = React.useRef(load);
  latest.current = load;
  const asked = React.useRef(0);
  React.useEffect(() => {
    const timer = setTimeout(
      () => {
        const mine = ++asked.current;
        latest.current().then(
          (fresh) => {
            if (mine !== asked.current) return;
            setValue(fresh);
            setFailure(null);
          },
          (error: Error) => {
            if (mine === asked.current) setFailure(error.message);
          },
        );
      },
      changes === 0 ? 0 : 400,
    );
    return () => clearTimeout(timer);
  }, [changes]);
  return { value, failure };
}
