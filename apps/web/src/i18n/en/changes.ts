/** Settings in the head of a project, and changing them back. */
export const changes = {
  title: 'Settings',
  undo: (what: string) => `Undo: ${what}`,
  redo: (what: string) => `Redo: ${what}`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  undone: (what: string) => `Undone: ${what}`,
  redone: (what: string) => `Done again: ${what}`,
  what: {
    preset: (name: string) => `segments by “${name}”`,
    clusters: (name: string) => `segments “${name}”`,
    ownRules: 'own rules',
    scores: 'scores',
    asOf: 'as-of day',
    currency: 'currency',
    columns: 'corrected columns',
    leavingOut: (rule: string) => `leaving out “${rule}”`,
    keeping: (rule: string) => `keeping “${rule}”`,
  },
  edit: 'Edit rules',
  presets: 'Ready-made',
  own: 'Your own',
};
