// A page that comes back as it was left, or was made ready before it was wanted, learns what was chosen meanwhile.
const refresh = () => import('./on-demand').then(({ comforts }) => comforts.refresh()).catch(() => {});
addEventListener('storage', ({ key }) => key === 'comforts' && refresh());
addEventListener('pageshow', ({ persisted }) => persisted && refresh());
document.addEventListener('prerenderingchange', refresh);
