/**
 * Triggers an event with its argument. The SDK types that argument as the handler itself,
 * so its own `trigger` takes no value a handler would get.
 */
export function act(node: { trigger: unknown } | undefined, event: string, value?: unknown): void {
  if (node === undefined) throw new Error(`nothing to trigger ${event} on`);
  (node as unknown as { trigger: (event: string, value?: unknown) => void }).trigger(event, value);
}
