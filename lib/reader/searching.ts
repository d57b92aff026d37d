// Whoever comes to a form of the search gets suggestions; nobody else loads what makes them.
const helpSearching = () => {
  if (document.activeElement?.closest('[role=search]')) import('./search-box');
};
document.addEventListener('focusin', helpSearching);
helpSearching();
