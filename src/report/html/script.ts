/**
 * The script of the report: filter and sort of the index, links that open what they point into, and everything open on paper. It
 * reads the page and writes texts and attributes only. Without it the page shows the same, unfiltered.
 */
export const script = `
'use strict';
(() => {
  const table = document.getElementById('index-table');
  if (table) index(table);
  function reveal() {
    const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    for (let node = target; node; node = node.parentElement) if (node instanceof HTMLDetailsElement) node.open = true;
    if (target) target.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link && link.getAttribute('href') === location.hash) reveal();
  });
  reveal();
  let closed = [];
  addEventListener('beforeprint', () => { closed = [...document.querySelectorAll('details:not([open])')]; for (const one of closed) one.open = true; });
  addEventListener('afterprint', () => { for (const one of closed) one.open = false; });
  function index(table) {
    const rows = [...table.tBodies[0].rows];
    const words = document.getElementById('filter-words');
    const verdict = document.getElementById('filter-verdict');
    const count = document.getElementById('filter-count');
    const show = () => {
      const wanted = words.value.trim().toLowerCase();
      let shown = 0;
      for (const row of rows) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted) || (verdict.value !== '' && row.dataset.verdict !== verdict.value);
        if (!row.hidden) shown += 1;
      }
      count.textContent = shown + ' of ' + rows.length + ' models shown';
    };
    words.addEventListener('input', show);
    verdict.addEventListener('change', show);
    const keyOf = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim().toLowerCase();
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.replaceChildren(button);
      head.setAttribute('aria-sort', 'none');
      button.addEventListener('click', () => {
        const up = head.getAttribute('aria-sort') !== 'ascending';
        for (const other of heads) other.setAttribute('aria-sort', 'none');
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        const sorted = [...rows].sort((a, b) => keyOf(a, column).localeCompare(keyOf(b, column), 'en', { numeric: true }) * (up ? 1 : -1));
        table.tBodies[0].append(...sorted);
      });
    });
    const open = document.getElementById('open-all');
    open.addEventListener('click', () => {
      const every = [...document.querySelectorAll('details.model')];
      const opening = every.some((one) => !one.open);
      for (const one of every) one.open = opening;
      open.textContent = opening ? 'Close all models' : 'Open all models';
      open.setAttribute('aria-pressed', String(opening));
    });
    document.getElementById('tools').hidden = false;
    show();
  }
})();
`;
