/** The type of the diagram's panel, by which VS Code restores it; the manifest's activation event names it, too. */
export const diagramView = 'statewise.diagram';
