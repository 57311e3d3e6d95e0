// SPDX-License-Identifier: MIT
import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Place, View } from './place';
import { placeOf, readPlace, writePlace } from './place';

const moved = 'weft:moved';

/** Goes to a place, to which one can come back. */
export function go(place: Place): void {
  const hash = writePlace(place);
  if (hash === location.hash) return;
  location.hash = hash;
  // Browsers tell of it some time later, and the next key may come before that.
  dispatchEvent(new Event(moved));
}

/** Changes the address of where one is, for what nobody wants to go back through. */
export function amend(place: Place): void {
  const hash = writePlace(place);
  if (hash === location.hash) return;
  history.replaceState(history.state, '', hash);
  dispatchEvent(new Event(moved));
}

/** The place that the address tells, from which all views follow. */
export function usePlaceOfAddress(): Place {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    addEventListener(moved, follow);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener(moved, follow);
    };
  }, []);
  return useMemo(() => readPlace(hash), [hash]);
}

export const Here = createContext<Place>(readPlace(''));
export const useHere = (): Place => useContext(Here);

/** The address of another view, with the filters of here. */
export function useHref(): (view: View, id?: string, changed?: Partial<Place>) => string {
  const { filters } = useHere();
  return (view, id = '', changed = {}) => writePlace({ ...placeOf(view, id, filters), ...changed });
}
