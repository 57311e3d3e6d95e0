// SPDX-License-Identifier: MIT
import type { RefObject } from 'preact';
import { useHere } from '../state/navigation';
import { writePlace } from '../state/place';
import type { MapScreen } from './screen';

/** Buttons for what wheel and fingers do, and the way to the table and back. */
export function MapTools({ screen }: { screen: RefObject<MapScreen | null> }) {
  const here = useHere();
  return (
    <div class="map-tools" role="group" aria-label="Map tools">
      {!here.table && (
        <>
          <button type="button" aria-label="Zoom in" onClick={() => screen.current?.nearer(1.5)}>
            +
          </button>
          <button type="button" aria-label="Zoom out" onClick={() => screen.current?.nearer(1 / 1.5)}>
            −
          </button>
          <button type="button" onClick={() => screen.current?.fit()}>
            Fit
          </button>
        </>
      )}
      <a class="button" href={writePlace({ ...here, table: !here.table })}>
        {here.table ? 'Map' : 'Table'}
      </a>
    </div>
  );
}
