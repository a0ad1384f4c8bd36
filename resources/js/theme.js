/** Light or dark, remembered in a cookie so that the server writes it and nothing flickers. */
document.addEventListener('click', (event) => {
  if (!event.target.closest('[data-theme-toggle]')) return
  const root = document.documentElement
  const dark =
    root.dataset.theme === 'auto'
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : root.dataset.theme === 'dark'
  root.dataset.theme = dark ? 'light' : 'dark'
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`
})
