// SPDX-License-Identifier: MIT
import type { ComponentChildren } from 'preact';

/** Text that is not ours: it keeps its direction to itself. */
export const Foreign = ({ children }: { children: ComponentChildren }) => <bdi class="foreign">{children}</bdi>;

/** An address as it may be clicked, or none. */
export function clickable(url: string): string | undefined {
  if (!/^(https?|mailto):/i.test(url)) return undefined;
  return URL.canParse(url) ? url : undefined;
}

/** A link that leaves the page, when its address is one that may be clicked; else its words only. */
export function Outlink({ url, children }: { url: string; children: ComponentChildren }) {
  const href = clickable(url);
  if (!href) return <span class="outlink">{children}</span>;
  return (
    <a class="outlink" href={href} rel="noopener noreferrer nofollow" target="_blank">
      {children}
      <span class="outlink-sign" aria-hidden="true">
        ↗
      </span>
    </a>
  );
}

export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
