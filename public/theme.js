// Before the first paint: the theme that the user has set. A browser that keeps no local storage follows the system.
try {
  document.documentElement.style.colorScheme = localStorage.getItem('theme') ?? '';
} catch {
  document.documentElement.style.colorScheme = '';
}
