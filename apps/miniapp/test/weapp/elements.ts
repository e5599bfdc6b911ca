import type * as glassEasel from 'glass-easel';

type AnyElement = glassEasel.Element;

/** Deepest first, so that the first match is the smallest. */
export function elementsOf(component: glassEasel.GeneralComponent): AnyElement[] {
  const found: AnyElement[] = [];
  const walk = (node: glassEasel.Node): void => {
    if (!('childNodes' in node)) return;
    const shadow = (node as { getShadowRoot?: () => { childNodes: glassEasel.Node[] } | null }).getShadowRoot?.();
    shadow?.childNodes.forEach(walk);
    node.childNodes.forEach(walk);
    found.push(node);
  };
  walk(component);
  return found;
}

/** How many elements a page has, and how deep they stand in one another. */
export function treeFigures(holder: HTMLElement): { nodes: number; depth: number } {
  const depthOf = (element: Element): number => 1 + Math.max(0, ...Array.from(element.children, depthOf));
  return { nodes: holder.querySelectorAll('*').length, depth: depthOf(holder) - 1 };
}

export function textOf(element: AnyElement): string {
  const backend = (element as { $$?: { textContent?: string | null } }).$$;
  return backend?.textContent ?? '';
}

/** Whether a container of the platform was told to show itself. */
export function isShown(element: AnyElement): boolean {
  const backend = (element as { $$?: { hasAttribute?: (name: string) => boolean } }).$$;
  return backend?.hasAttribute?.('show') ?? false;
}
