/**
 * Cytoscape puts a style sheet into the page unless an element of this id is there. The content security policy
 * allows none; its one rule is that the container has a position, which the caller sees to.
 */
export function keepStyleSheetOut() {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const stand = document.createElement('meta');
  stand.id = id;
  document.head.append(stand);
}
