import React from 'react';

export type Route =
  | { name: 'deals' }
  | { name: 'deal'; id: string; tab: 'activity' | 'timeline' }
  | { name: 'overview' }
  | { name: 'settings' };

function read(hash: string): Route {
  const [, name, id, tab] = hash.replace(/^#/, '').split('/');
  if (name === 'deals' && id)
    return { name: 'deal', id: decodeURIComponent(id), tab: tab === 'timeline' ? 'timeline' : 'activity' };
  if (name === 'overview' || name === 'settings') return { name };
  return { name: 'deals' };
}

/** Where we are, kept in the address so that it can be linked and the browser's back works. */
export function useRoute(): [Route] {
  const [route, setRoute] = React.useState(() => read(location.hash));
  React.useEffect(() => {
    const changed = () => {
      setRoute(read(location.hash));
      // A page is read from its top, whatever was scrolled to on the one before.
      window.scrollTo(0, 0);
    };
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return [route];
}

export function goTo(hash: string): void {
  location.hash = hash;
}
