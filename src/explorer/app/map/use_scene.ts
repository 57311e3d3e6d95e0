// SPDX-License-Identifier: MIT
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Archive } from '../data/archive';
import { useResource } from '../data/resource';
import { topicCounts, typeTest } from '../data/selection';
import type { Filters } from '../state/filters';
import { hasPeriod, isFiltered } from '../state/filters';
import type { Scene } from './scene';
import { sceneOf } from './scene';

/** The scene under the filters; while what it takes is being read, the one of before. */
export function useScene(archive: Archive, filters: Filters): Scene {
  const { start, network } = archive;
  const times = useResource(hasPeriod(filters) && !filters.source ? archive.times : undefined);
  const catalogue = useResource(filters.source ? archive.catalogue : undefined);
  const { types, source, from, to, role } = filters;
  const scene = useMemo(() => {
    const counts = topicCounts(filters, start, network.part, { times, catalogue });
    if (!counts) return undefined;
    const ofType = typeTest(filters, start.types);
    const keepsEmpty = !isFiltered({ ...filters, types: [] });
    return sceneOf(network, counts, (i) => ofType(network.part.topics.type[i]) && (keepsEmpty || counts[i] > 0));
  }, [archive, times, catalogue, types.join(), source, from, to, role]);
  const before = useRef<Scene | undefined>(undefined);
  useEffect(() => {
    if (scene) before.current = scene;
  }, [scene]);
  return scene ?? before.current ?? sceneOf(network, new Int32Array(network.count), () => false);
}
