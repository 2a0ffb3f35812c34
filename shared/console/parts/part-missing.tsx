/** A screen whose file cannot be had; no language is known here for certain, so both are said. */
export const PartMissing = () => (
  <section class="notice notice-bad" role="alert">
    <p>这一页没有加载成功。请检查网络后刷新；已填写的内容会保留。</p>
    <p lang="en">
      This screen could not be loaded. Check the line and reload; what you entered is kept.
    </p>
    <button type="button" onClick={() => location.reload()}>
      刷新 <span lang="en">Reload</span>
    </button>
  </section>
);
