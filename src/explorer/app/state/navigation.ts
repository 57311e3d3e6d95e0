// SPDX-License-Identifier: MIT
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Place, View } from './place';
import { placeOf, readPlace, writePlace } from './place';

const moved = 'weft:moved';

/** Goes to a place, to which one can come back. */
export function go(place: Place): void {
  const hash = writePlace(place);
  if (hash !== location.hash) location.hash = hash;
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
  const [place, setPlace] = useState(() => readPlace(location.hash));
  useEffect(() => {
    const follow = (): void => setPlace(readPlace(location.hash));
    addEventListener('hashchange', follow);
    addEventListener(moved, follow);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener(moved, follow);
    };
  }, []);
  return place;
}

export const Here = createContext<Place>(readPlace(''));
export const useHere = (): Place => useContext(Here);

/** The address of another view, with the filters of here. */
export function useHref(): (view: View, id?: string, changed?: Partial<Place>) => string {
  const { filters } = useHere();
  return (view, id = '', changed = {}) => writePlace({ ...placeOf(view, id, filters), ...changed });
}
