/** Small choices kept on this machine. Where storage is refused (private windows, policies) they last as long as the tab. */
export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(`kesit.${name}`);
  } catch {
    return null;
  }
}

export function keepPreference(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`kesit.${name}`);
    else localStorage.setItem(`kesit.${name}`, value);
  } catch {
    // Refused: the choice lives in memory.
  }
}
