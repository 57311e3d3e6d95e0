// SPDX-License-Identifier: MIT
import { useEffect, useState } from 'preact/hooks';

/** Something that is made once, when it is first asked for, and can be looked at from then on; no failure is kept. */
export class Resource<T> {
  #value: T | undefined;
  #made: Promise<T> | undefined;

  constructor(private readonly make: () => Promise<T>) {}

  /** What there is by now. */
  get current(): T | undefined {
    return this.#value;
  }

  load(): Promise<T> {
    this.#made ??= this.make().then(
      (value) => (this.#value = value),
      (error: unknown) => {
        this.#made = undefined;
        throw error;
      },
    );
    return this.#made;
  }
}

/** The value of a resource, which draws the view again when it is there. What went wrong is thrown into the view. */
export function useResource<T>(resource: Resource<T> | undefined): T | undefined {
  const [, drawAgain] = useState(0);
  const [failure, setFailure] = useState<unknown>();
  const current = resource?.current;
  useEffect(() => {
    if (!resource || resource.current !== undefined) return undefined;
    let watching = true;
    resource.load().then(
      () => watching && drawAgain((n) => n + 1),
      (error: unknown) => watching && setFailure(error),
    );
    return () => {
      watching = false;
    };
  }, [resource]);
  if (failure !== undefined) throw failure;
  return current;
}
