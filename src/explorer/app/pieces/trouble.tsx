// SPDX-License-Identifier: MIT
import type { ComponentChildren } from 'preact';
import { Component } from 'preact';
import { Outdated } from '../data/parts';

export function Trouble({ error }: { error: unknown }) {
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="trouble" role="alert">
        {error instanceof Outdated ? (
          <>
            <h1>The archive has changed</h1>
            <p>It was built anew since this page was loaded. Loaded again, the page shows what is here now.</p>
            <button type="button" class="button" onClick={() => location.reload()}>
              Load again
            </button>
          </>
        ) : (
          <>
            <h1>This cannot be shown</h1>
            <p>{error instanceof Error ? error.message : String(error)}</p>
          </>
        )}
      </div>
    </main>
  );
}

interface Props {
  /** What the trouble belongs to: elsewhere all may be well. */
  where: string;
  children: ComponentChildren;
}

/** Shows what went wrong in a view instead of it. */
export class Guard extends Component<Props, { error: unknown; where: string }> {
  override state = { error: undefined as unknown, where: '' };

  override componentDidCatch(error: unknown): void {
    this.setState({ error, where: this.props.where });
  }

  override render() {
    const { error, where } = this.state;
    return error !== undefined && where === this.props.where ? <Trouble error={error} /> : <>{this.props.children}</>;
  }
}
